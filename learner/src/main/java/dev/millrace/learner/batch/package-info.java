/// What a step trains on: trajectories as samples, cut into mini-batches and micro-batches.
@NullMarked
package dev.millrace.learner.batch;

import org.jspecify.annotations.NullMarked;
