/// Verifier workers: processes in which verifiers run that may hang, crash or use up what they run in.
@NullMarked
package dev.millrace.verifiers.worker;

import org.jspecify.annotations.NullMarked;
