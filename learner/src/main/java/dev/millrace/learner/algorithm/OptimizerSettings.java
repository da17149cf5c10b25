package dev.millrace.learner.algorithm;

import dev.millrace.policy.network.AdamWSettings;

/// How weights move: AdamW, the learning rate rising over the first steps and then staying.
///
/// @param learningRate after the warm-up, > 0
/// @param warmUpSteps learner steps over which it rises, ≥ 0
/// @param maxGradientNorm gradients of a larger norm are scaled down to it, > 0
/// @param adamW betas, epsilon, decay
public record OptimizerSettings(double learningRate, int warmUpSteps, double maxGradientNorm, AdamWSettings adamW) {
    public OptimizerSettings {
        Check.that(learningRate > 0 && Double.isFinite(learningRate), "learningRate", learningRate, "> 0 and finite");
        Check.that(warmUpSteps >= 0, "warmUpSteps", warmUpSteps, ">= 0");
        Check.that(maxGradientNorm > 0, "maxGradientNorm", maxGradientNorm, "> 0");
        Check.that(adamW.beta1() >= 0 && adamW.beta1() < 1, "adamW.beta1", adamW.beta1(), "in [0, 1)");
        Check.that(adamW.beta2() >= 0 && adamW.beta2() < 1, "adamW.beta2", adamW.beta2(), "in [0, 1)");
        Check.that(adamW.epsilon() > 0, "adamW.epsilon", adamW.epsilon(), "> 0");
        Check.that(adamW.weightDecay() >= 0, "adamW.weightDecay", adamW.weightDecay(), ">= 0");
    }
}
