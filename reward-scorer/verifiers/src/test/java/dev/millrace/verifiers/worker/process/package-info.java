/// Tests.
@NullMarked
package dev.millrace.verifiers.worker.process;

import org.jspecify.annotations.NullMarked;
