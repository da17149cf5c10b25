package dev.millrace.learner.checkpoint;

import dev.millrace.policy.network.TrainableModel;

/// The two networks that learn.
///
/// @param policy writes the responses
/// @param critic predicts their rewards
public record Models(TrainableModel policy, TrainableModel critic) implements AutoCloseable {
    /// Frees both.
    @Override
    public void close() {
        policy.close();
        critic.close();
    }
}
