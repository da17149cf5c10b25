/// What expressions are worth: in fractions, surds, real and complex machine numbers, and many digits.
@NullMarked
package dev.millrace.verifiers.math.arithmetic;

import org.jspecify.annotations.NullMarked;
