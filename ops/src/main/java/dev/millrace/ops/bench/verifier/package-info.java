/// Verifiers beside reward functions in Python, and under answers that are meant to be slow.
@NullMarked
package dev.millrace.ops.bench.verifier;

import org.jspecify.annotations.NullMarked;
