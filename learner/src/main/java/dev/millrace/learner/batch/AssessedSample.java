package dev.millrace.learner.batch;

/// A sample, with what the weights at the step's start say of it; one number a token in each array, `[T]`.
///
/// @param sample the trajectory
/// @param proximalLogProbs under the policy at the step's start, nats
/// @param entropies of that policy's distributions, nats
/// @param values of the critic at the step's start, reward
/// @param advantages for the policy, reward
/// @param returns for the critic, reward
public record AssessedSample(
        Sample sample,
        float[] proximalLogProbs,
        float[] entropies,
        float[] values,
        double[] advantages,
        double[] returns) {
    /// What the critic learns from it.
    public CriticTarget target() {
        return new CriticTarget(sample, values, returns);
    }

    /// The same with other advantages.
    ///
    /// @param others for the policy, `[T]`
    public AssessedSample withAdvantages(double[] others) {
        return new AssessedSample(sample, proximalLogProbs, entropies, values, others, returns);
    }
}
