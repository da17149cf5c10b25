package dev.millrace.learner.algorithm;

/// What the learner does with a batch.
///
/// @param advantage how advantages and returns are estimated
/// @param objective what the policy's loss is made of
/// @param updates how a step's batch is cut into updates
/// @param policyOptimizer how the policy's weights move
/// @param critic how the critic is trained beside the policy
/// @param pretraining how the critic is trained before the first policy update
public record AlgorithmSettings(
        AdvantageSettings advantage,
        ObjectiveSettings objective,
        UpdateSettings updates,
        OptimizerSettings policyOptimizer,
        CriticSettings critic,
        PretrainingSettings pretraining) {
    /// The published setting of VAPO.
    public static AlgorithmSettings vapo() {
        return new AlgorithmSettings(
                AdvantageSettings.vapo(),
                ObjectiveSettings.vapo(),
                UpdateSettings.vapo(),
                OptimizerSettings.vapoPolicy(),
                CriticSettings.vapo(),
                PretrainingSettings.vapo());
    }
}
