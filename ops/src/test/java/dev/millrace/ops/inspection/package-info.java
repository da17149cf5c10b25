@NullMarked
package dev.millrace.ops.inspection;

import org.jspecify.annotations.NullMarked;
