package dev.millrace.learner.step;

import dev.millrace.policy.network.TrainableModel;
import java.util.Optional;

/// The networks of a step; they stay their owner's to close.
///
/// @param policy moves with every step
/// @param critic moves with every step, where there is one
/// @param reference the policy the run started from, where it is asked
public record StepNetworks(TrainableModel policy, Optional<TrainableModel> critic, Optional<TrainableModel> reference) {
    void discardGradients() {
        policy.discardGradients();
        critic.ifPresent(TrainableModel::discardGradients);
    }
}
