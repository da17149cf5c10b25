/// A verifier that does whatever a verifier must not.
@NullMarked
package dev.millrace.verifiers.worker.mischief;

import org.jspecify.annotations.NullMarked;
