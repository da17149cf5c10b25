/// What tokens say before they are read as an answer: words, names, units, numerals.
@NullMarked
package dev.millrace.verifiers.math.phrase;

import org.jspecify.annotations.NullMarked;
