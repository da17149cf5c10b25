/// Tests.
@NullMarked
package dev.millrace.verifiers.worker.child;

import org.jspecify.annotations.NullMarked;
