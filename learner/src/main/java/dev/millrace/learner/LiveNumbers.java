package dev.millrace.learner;

/// What a live line shows beside a step's metrics.
///
/// @param tokensPerSecond response tokens that came, a second, over the last step
/// @param learnerIdle share of the last step in which the learner waited, in [0, 1]
/// @param generatorsIdle share of the time since the start in which the generators waited, in [0, 1]
/// @param scorersIdle the same of the scorers
/// @param promptsOut training and pretraining prompts that are out
public record LiveNumbers(
        double tokensPerSecond, double learnerIdle, double generatorsIdle, double scorersIdle, int promptsOut) {}
