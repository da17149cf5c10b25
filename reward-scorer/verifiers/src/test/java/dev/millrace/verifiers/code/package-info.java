/// Tests of the verifier of code.
@NullMarked
package dev.millrace.verifiers.code;

import org.jspecify.annotations.NullMarked;
