/// Recorded runs done again: to the bit, or with another algorithm.
@NullMarked
package dev.millrace.ops.replay;

import org.jspecify.annotations.NullMarked;
