/// Steps done again from a recorded log: to see that they give the same weights, or what another
/// algorithm would have made of the same trajectories.
@NullMarked
package dev.millrace.learner.replay;

import org.jspecify.annotations.NullMarked;
