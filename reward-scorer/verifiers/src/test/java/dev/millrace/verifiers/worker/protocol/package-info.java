/// Tests.
@NullMarked
package dev.millrace.verifiers.worker.protocol;

import org.jspecify.annotations.NullMarked;
