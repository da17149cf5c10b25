/// What the policy can do: problems it is never trained on, asked before, during and after training.
@NullMarked
package dev.millrace.learner.evaluation;

import org.jspecify.annotations.NullMarked;
