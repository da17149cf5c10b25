package dev.millrace.policy.network.torch;

import ai.djl.ndarray.types.DataType;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.network.SlotDecoder;
import dev.millrace.policy.network.TrainableModel;
import dev.millrace.policy.network.decode.TorchSlotDecoder;
import dev.millrace.policy.network.vector.VectorSlotDecoder;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.util.stream.Stream;

/// Makes networks.
public final class Networks {
    private Networks() {}

    /// Makes a network that learns.
    ///
    /// @param config the network
    /// @param head its head
    /// @param weights every tensor of the layout, in layout order, of any element type
    /// @param temperature divides the logits before log-probabilities are taken; a critic ignores it
    /// @param compute where and how to compute
    public static TrainableModel trainable(
            ModelConfig config, Head head, Stream<HostTensor> weights, double temperature, ComputeSettings compute) {
        var model = new TorchTrainableModel(config, head, temperature, compute, DataType.FLOAT32);
        model.restoreWeights(weights);
        return model;
    }

    /// Makes a network that computes in float64 on the CPU, weights, gradients and moments too: slow, and exact enough
    /// for derivatives to be compared with finite differences. What it gives and takes as tensors is float32.
    ///
    /// @param config the network
    /// @param head its head
    /// @param weights every tensor of the layout, in layout order, of any element type
    /// @param temperature divides the logits before log-probabilities are taken; a critic ignores it
    public static TrainableModel inDouble(
            ModelConfig config, Head head, Stream<HostTensor> weights, double temperature) {
        var compute = new ComputeSettings("cpu", ElementType.F32, AttentionPath.FUSED, 1);
        var model = new TorchTrainableModel(config, head, temperature, compute, DataType.FLOAT64);
        model.restoreWeights(weights);
        return model;
    }

    /// Makes a decoder.
    ///
    /// @param config the network
    /// @param weights every tensor of a policy's layout, in layout order, of any element type
    /// @param compute where and how to compute
    /// @param slots how many responses can be live at once
    /// @param capacity tokens, prompt and response together, that a slot holds
    public static SlotDecoder slotDecoder(
            ModelConfig config, Stream<HostTensor> weights, ComputeSettings compute, int slots, int capacity) {
        var decoder = slotDecoder(config, compute, slots, capacity);
        decoder.load(weights);
        return decoder;
    }

    /// Makes a decoder that has no weights yet.
    ///
    /// @param config the network
    /// @param compute where and how to compute
    /// @param slots how many responses can be live at once
    /// @param capacity tokens, prompt and response together, that a slot holds
    public static SlotDecoder slotDecoder(ModelConfig config, ComputeSettings compute, int slots, int capacity) {
        return switch (compute.engine()) {
            case TORCH -> new TorchSlotDecoder(config, compute, slots, capacity);
            case VECTOR -> new VectorSlotDecoder(config, compute.threads(), slots, capacity);
        };
    }
}
