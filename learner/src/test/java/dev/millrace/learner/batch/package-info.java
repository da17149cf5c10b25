/// Tests of samples and of how they are cut; trajectories and a network to try steps on.
@NullMarked
package dev.millrace.learner.batch;

import org.jspecify.annotations.NullMarked;
