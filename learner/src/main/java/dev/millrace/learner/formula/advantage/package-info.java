/// How much better than expected a token turned out: advantages, the returns a critic learns from, and what shapes
/// them.
@NullMarked
package dev.millrace.learner.formula.advantage;

import org.jspecify.annotations.NullMarked;
