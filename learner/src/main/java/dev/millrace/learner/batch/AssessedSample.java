package dev.millrace.learner.batch;

/// A sample, with what a step learns from it; a number for each written token in each array, `[l]`.
///
/// @param sample the trajectory
/// @param start what the networks say of it before anything moves
/// @param proximalLogProbs what ratios are taken against, nats
/// @param behaviorWeights what each token counts for having been written by other weights
/// @param advantages for the policy, reward
/// @param returns for the critic, reward; empty where there is none
public record AssessedSample(
        Sample sample,
        StartOutputs start,
        double[] proximalLogProbs,
        double[] behaviorWeights,
        double[] advantages,
        double[] returns) {
    /// What the critic learns from it.
    public CriticTarget target() {
        return new CriticTarget(sample, start.values(), returns);
    }

    /// The same with other advantages.
    ///
    /// @param others for the policy, `[l]`
    public AssessedSample withAdvantages(double[] others) {
        return new AssessedSample(sample, start, proximalLogProbs, behaviorWeights, others, returns);
    }
}
