/// Tests.
@NullMarked
package dev.millrace.verifiers.math;

import org.jspecify.annotations.NullMarked;
