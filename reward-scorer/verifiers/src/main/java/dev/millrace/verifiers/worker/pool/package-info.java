/// Worker processes of one verifier, and how calls are shared out among them.
@NullMarked
package dev.millrace.verifiers.worker.pool;

import org.jspecify.annotations.NullMarked;
