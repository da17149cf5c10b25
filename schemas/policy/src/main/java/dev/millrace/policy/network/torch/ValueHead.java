package dev.millrace.policy.network.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.millrace.policy.network.TokenOutputs;
import java.util.List;

/// Values: what is computed is what is read.
record ValueHead() implements OutputHead {
    @Override
    public String method() {
        return "values";
    }

    @Override
    public Reading read(NDArray result, NDArray projection, NDArray targets) {
        return new Reading(new TokenOutputs(HostNumbers.doubles(result), new double[0]), result);
    }

    @Override
    public List<NDArray> gradients(NDManager scope, NDArray result, NDArray projection, Slopes slopes) {
        return List.of(slopes.gradient());
    }
}
