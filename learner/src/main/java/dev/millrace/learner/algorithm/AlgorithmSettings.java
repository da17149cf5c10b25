package dev.millrace.learner.algorithm;

import java.util.Optional;

/// What the learner does with a batch. Every algorithm is a combination of these parts; [Preset] names some.
///
/// @param preset the preset these settings began as: says where they are from, decides nothing
/// @param advantage how advantages are estimated
/// @param objective what the policy's loss is made of
/// @param filters which responses take part
/// @param updates how a step's batch is cut into updates
/// @param policyOptimizer how the policy's weights move
/// @param critic whether there is a critic, and how it is trained
public record AlgorithmSettings(
        String preset,
        AdvantageSettings advantage,
        ObjectiveSettings objective,
        FilterSettings filters,
        UpdateSettings updates,
        OptimizerSettings policyOptimizer,
        CriticSettings critic) {
    public AlgorithmSettings {
        switch (advantage) {
            case AdvantageSettings.Generalized _ -> requireCritic(critic, objective);
            case AdvantageSettings.Group _ -> requireNoCritic(critic);
        }
    }

    private static void requireCritic(CriticSettings critic, ObjectiveSettings objective) {
        if (critic instanceof CriticSettings.None) {
            throw new IllegalArgumentException(
                    "critic: got none, expected trained: generalized advantages are made of a critic's values");
        }
        if (objective.ratio().level() == RatioSettings.Level.SEQUENCE) {
            throw new IllegalArgumentException("objective.ratio.level: got sequence, expected token with generalized"
                    + " advantages: tokens of a response differ in advantage, and share one ratio");
        }
    }

    private static void requireNoCritic(CriticSettings critic) {
        if (critic instanceof CriticSettings.Trained) {
            throw new IllegalArgumentException(
                    "critic: got trained, expected none: group advantages would never ask it");
        }
    }

    /// The critic's settings, where there is one.
    public Optional<CriticSettings.Trained> trainedCritic() {
        return switch (critic) {
            case CriticSettings.None() -> Optional.empty();
            case CriticSettings.Trained trained -> Optional.of(trained);
        };
    }

    /// Whether the initial policy has to be kept beside the one that learns.
    public boolean needsReference() {
        return objective.auxiliary().referenceKl().needsReference();
    }

    /// The discount per token.
    public double gamma() {
        return switch (advantage) {
            case AdvantageSettings.Generalized generalized -> generalized.gamma();
            case AdvantageSettings.Group _ -> 1;
        };
    }
}
