/// Tests of the built-in verifiers.
@NullMarked
package dev.millrace.scorer.answer;

import org.jspecify.annotations.NullMarked;
