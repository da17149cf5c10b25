/// Numbers: exact fractions, complex ones, many digits, and the effort that may be spent on them.
@NullMarked
package dev.millrace.verifiers.math.number;

import org.jspecify.annotations.NullMarked;
