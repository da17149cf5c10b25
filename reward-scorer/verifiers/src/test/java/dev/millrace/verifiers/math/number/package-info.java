/// Tests.
@NullMarked
package dev.millrace.verifiers.math.number;

import org.jspecify.annotations.NullMarked;
