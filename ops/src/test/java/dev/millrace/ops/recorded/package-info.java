@NullMarked
package dev.millrace.ops.recorded;

import org.jspecify.annotations.NullMarked;
