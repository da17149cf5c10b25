/// Tests of the training step.
@NullMarked
package dev.millrace.learner.step;

import org.jspecify.annotations.NullMarked;
