/// What an answer is: a number, a set, a tuple, an interval, a relation, a matrix, words.
@NullMarked
package dev.millrace.verifiers.math.answer;

import org.jspecify.annotations.NullMarked;
