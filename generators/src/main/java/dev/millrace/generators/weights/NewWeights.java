package dev.millrace.generators.weights;

import dev.millrace.policy.tensor.HostTensor;
import java.util.List;

/// A policy version, decoded and checked.
///
/// @param version the policy version
/// @param tensors every tensor of a policy, in layout order
public record NewWeights(long version, List<HostTensor> tensors) {
    public NewWeights {
        tensors = List.copyOf(tensors);
    }
}
