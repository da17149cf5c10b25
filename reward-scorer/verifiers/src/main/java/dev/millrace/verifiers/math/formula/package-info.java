/// Reads tokens as expressions.
@NullMarked
package dev.millrace.verifiers.math.formula;

import org.jspecify.annotations.NullMarked;
