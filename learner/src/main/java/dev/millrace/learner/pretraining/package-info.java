/// Value-pretraining: the critic learns from the fixed initial policy before the policy moves.
@NullMarked
package dev.millrace.learner.pretraining;

import org.jspecify.annotations.NullMarked;
