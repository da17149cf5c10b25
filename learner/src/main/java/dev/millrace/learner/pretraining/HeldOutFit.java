package dev.millrace.learner.pretraining;

import org.jspecify.annotations.Nullable;

/// How well a critic predicts the returns of trajectories it never trains on.
///
/// @param error mean over tokens of `(value − return)²`, reward²
/// @param explainedVariance `1 − Var(return − value) / Var(return)` over tokens; absent where all returns are alike
public record HeldOutFit(double error, @Nullable Double explainedVariance) {}
