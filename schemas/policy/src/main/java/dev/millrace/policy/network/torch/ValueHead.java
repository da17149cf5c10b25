package dev.millrace.policy.network.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import dev.millrace.policy.network.TokenOutputs;

/// Values: the graph ends in them.
record ValueHead() implements OutputHead {
    @Override
    public String method() {
        return "values";
    }

    @Override
    public TokenOutputs read(NDList results, NDArray targets) {
        return new TokenOutputs(HostNumbers.doubles(results.get(0)), new double[0]);
    }

    @Override
    public void backward(NDList results, NDArray targets, NDArray gradient) {
        OutputHead.backward(results.get(0), gradient);
    }
}
