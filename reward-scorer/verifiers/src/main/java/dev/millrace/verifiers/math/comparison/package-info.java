/// Whether two answers are the same, by structure.
@NullMarked
package dev.millrace.verifiers.math.comparison;

import org.jspecify.annotations.NullMarked;
