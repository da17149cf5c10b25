/// One training step over trajectories: assess them, cut them into updates, move policy and critic, measure.
@NullMarked
package dev.millrace.learner.step;

import org.jspecify.annotations.NullMarked;
