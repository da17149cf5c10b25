/// Tests of how verifiers are found.
@NullMarked
package dev.millrace.scorer.verifier;

import org.jspecify.annotations.NullMarked;
