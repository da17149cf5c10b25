/// The learner: trajectories in, weights out. [Learner] reads as its table of contents.
@NullMarked
package dev.millrace.learner;

import org.jspecify.annotations.NullMarked;
