/// Tests.
@NullMarked
package dev.millrace.verifiers.worker;

import org.jspecify.annotations.NullMarked;
