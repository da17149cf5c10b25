/// What runs in a worker process: one verifier, called as the parent says, until the parent is gone.
///
/// Nothing here protects the process from its verifier: the parent protects itself from the process.
@NullMarked
package dev.millrace.verifiers.worker.child;

import org.jspecify.annotations.NullMarked;
