/// From rollouts to trajectories, without Kafka: verdicts, what they are worth, and how busy it keeps the scorer.
@NullMarked
package dev.millrace.scorer.scoring;

import org.jspecify.annotations.NullMarked;
