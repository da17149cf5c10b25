/// The verifiers that come with the scorer: answers compared as text, and as numbers.
@NullMarked
package dev.millrace.verifiers.answer;

import org.jspecify.annotations.NullMarked;
