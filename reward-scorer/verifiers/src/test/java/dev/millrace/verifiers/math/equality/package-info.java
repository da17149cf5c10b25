/// Tests.
@NullMarked
package dev.millrace.verifiers.math.equality;

import org.jspecify.annotations.NullMarked;
