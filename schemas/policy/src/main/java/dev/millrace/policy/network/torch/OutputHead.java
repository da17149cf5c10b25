package dev.millrace.policy.network.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.millrace.policy.network.TokenOutputs;
import java.util.List;

/// What follows the hidden states: how outputs are read, and where their gradient begins its way back.
sealed interface OutputHead permits LogProbHead, ValueHead {
    /// The method that computes what [#read] reads, without gradients; it takes tokens, places, frequencies, the ready
    /// weights and the weights.
    String method();

    /// Copies outputs to the host.
    ///
    /// @param result of the method, or the last of `train_forward`
    /// @param projection the last of the ready weights
    /// @param targets `[N]`: the tokens spoken of
    Reading read(NDArray result, NDArray projection, NDArray targets);

    /// The arrays that `train_backward` begins with.
    ///
    /// @param scope owns them
    /// @param result the last of `train_forward`
    /// @param projection the last of the ready weights
    /// @param slopes of the loss
    List<NDArray> gradients(NDManager scope, NDArray result, NDArray projection, Slopes slopes);

    /// Outputs here and there.
    ///
    /// @param onHost with what else is known of them
    /// @param onDevice `[N]`
    record Reading(TokenOutputs onHost, NDArray onDevice) {}

    /// The gradient of the loss by the outputs.
    ///
    /// @param targets `[N]`: the tokens spoken of
    /// @param outputs `[N]`
    /// @param gradient `[N]`
    record Slopes(NDArray targets, NDArray outputs, NDArray gradient) {}
}
