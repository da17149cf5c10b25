/// Tests of `evaluation`.
@NullMarked
package dev.millrace.learner.evaluation;

import org.jspecify.annotations.NullMarked;
