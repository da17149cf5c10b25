/// Mathematical expressions as trees.
@NullMarked
package dev.millrace.verifiers.math.expression;

import org.jspecify.annotations.NullMarked;
