/// Tests of value-pretraining.
@NullMarked
package dev.millrace.learner.pretraining;

import org.jspecify.annotations.NullMarked;
