/// Reads tokens as answers: lists, sets, relations and so on, down to expressions.
@NullMarked
package dev.millrace.verifiers.math.parse;

import org.jspecify.annotations.NullMarked;
