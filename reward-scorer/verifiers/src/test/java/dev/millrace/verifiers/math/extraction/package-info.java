/// Tests.
@NullMarked
package dev.millrace.verifiers.math.extraction;

import org.jspecify.annotations.NullMarked;
