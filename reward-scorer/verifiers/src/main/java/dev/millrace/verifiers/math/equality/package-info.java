/// Whether two expressions are equal.
@NullMarked
package dev.millrace.verifiers.math.equality;

import org.jspecify.annotations.NullMarked;
