/// The signs of an answer: LaTeX, Unicode and plain text become the same tokens.
@NullMarked
package dev.millrace.verifiers.math.token;

import org.jspecify.annotations.NullMarked;
