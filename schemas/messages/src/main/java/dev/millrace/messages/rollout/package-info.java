/// What comes back: responses as generated, then with verdict and reward.
@NullMarked
package dev.millrace.messages.rollout;

import org.jspecify.annotations.NullMarked;
