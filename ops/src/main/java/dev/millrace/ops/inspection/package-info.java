/// One prompt's life, as the log of its run tells it.
@NullMarked
package dev.millrace.ops.inspection;

import org.jspecify.annotations.NullMarked;
