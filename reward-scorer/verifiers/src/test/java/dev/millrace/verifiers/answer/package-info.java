/// Tests of the built-in verifiers.
@NullMarked
package dev.millrace.verifiers.answer;

import org.jspecify.annotations.NullMarked;
