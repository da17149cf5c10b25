package dev.millrace.learner.checkpoint;

import dev.millrace.policy.network.TrainableModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The networks of a run.
///
/// @param policy writes the responses
/// @param critic predicts their rewards; absent where the algorithm has none
/// @param reference the initial policy, which never moves and so has neither gradients nor moments; absent where the
///     algorithm does not compare with it
public record Models(TrainableModel policy, Optional<TrainableModel> critic, Optional<TrainableModel> reference)
        implements AutoCloseable {
    /// SHA-256 of the weights of those that learn, by name.
    public Map<String, String> digests() {
        Map<String, String> digests = new LinkedHashMap<>();
        digests.put("policy", policy.digest());
        critic.ifPresent(model -> digests.put("critic", model.digest()));
        return digests;
    }

    /// Frees all.
    @Override
    public void close() {
        policy.close();
        critic.ifPresent(TrainableModel::close);
        reference.ifPresent(TrainableModel::close);
    }
}
