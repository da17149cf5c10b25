/// Tests.
@NullMarked
package dev.millrace.verifiers.worker.pool;

import org.jspecify.annotations.NullMarked;
