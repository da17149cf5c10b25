package dev.millrace.policy.network;

import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.util.List;
import java.util.stream.Stream;

/// A policy or a critic that learns: weights, gradients and the optimizer's moments, in float32, on one device.
///
/// Losses are pure functions of the outputs; the network asks for the gradient by its outputs and carries it back
/// through the layers. Gradients add up over calls of [#accumulate] until [#update] or [#discardGradients].
/// Not for use by two threads at a time.
public interface TrainableModel extends AutoCloseable {
    /// Computes outputs without gradients.
    ///
    /// @param batch sequences of one micro-batch
    /// @return one output a response token, in order
    TokenOutputs forward(List<TokenSequence> batch);

    /// Computes outputs, asks the loss for its gradient, and adds the gradient of every weight to what is there.
    ///
    /// @param batch sequences of one micro-batch
    /// @param loss called once, with the outputs
    /// @return the outputs
    TokenOutputs accumulate(List<TokenSequence> batch, OutputGradient loss);

    /// The Euclidean norm over all accumulated gradients; not finite if one of them is not.
    double gradientNorm();

    /// Takes one AdamW step with the accumulated gradients times `gradientScale`, then discards them.
    ///
    /// @param settings betas, epsilon, decay
    /// @param learningRate of this step
    /// @param gradientScale 1, or less where the norm is clipped
    void update(AdamWSettings settings, double learningRate, double gradientScale);

    /// Forgets accumulated gradients.
    void discardGradients();

    /// SHA-256 over the float32 weights in layout order, hexadecimal.
    String digest();

    /// The weights in layout order, one at a time, each valid until the next is asked for.
    ///
    /// @param type element type to convert to, rounding to nearest even
    Stream<HostTensor> weights(ElementType type);

    /// Replaces the weights, as a critic goes back to its best; gradients and the optimizer's moments stay as they are.
    ///
    /// @param weights every tensor of the layout, in layout order, float32
    void restoreWeights(Stream<HostTensor> weights);

    /// The optimizer's state: per weight `NAME.first` and `NAME.second` (float32), and `step` (float32, one element).
    Stream<HostTensor> optimizerState();

    /// Takes back what [#optimizerState] gave.
    ///
    /// @param state every tensor of it, in any order
    void restoreOptimizer(Stream<HostTensor> state);

    /// Frees the native memory.
    @Override
    void close();
}
