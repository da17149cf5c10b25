/// What expressions are worth, exactly, in machine numbers and in many digits, and whether two are equal.
@NullMarked
package dev.millrace.verifiers.math.evaluation;

import org.jspecify.annotations.NullMarked;
