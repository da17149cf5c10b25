package dev.millrace.policy.network.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import dev.millrace.policy.network.TokenOutputs;

/// What follows the hidden states: how outputs are read, and how their gradient gets into the graph.
sealed interface OutputHead permits LogProbHead, ValueHead {
    /// The method that is recorded; it takes tokens, places, frequencies and weights.
    String method();

    /// Copies outputs to the host.
    ///
    /// @param results of the method
    /// @param targets `[N]`: the tokens spoken of
    TokenOutputs read(NDList results, NDArray targets);

    /// Carries the gradient back to the weights.
    ///
    /// @param results of the method, recorded
    /// @param targets `[N]`
    /// @param gradient of the loss by the outputs, `[N]`
    void backward(NDList results, NDArray targets, NDArray gradient);

    /// Goes back from one array of a graph, which is forgotten by that.
    static void backward(NDArray root, NDArray gradient) {
        JniUtils.backward((PtNDArray) root, (PtNDArray) gradient, false, false);
    }
}
