package dev.millrace.policy.network.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.millrace.policy.network.TokenOutputs;
import dev.millrace.policy.network.script.Arguments;
import dev.millrace.policy.network.script.ScriptModule;
import java.util.List;

/// Log-probabilities: what is computed are hidden states, and what is between these and the outputs is done in pieces,
/// forth and back.
///
/// @param module the program
record LogProbHead(ScriptModule module) implements OutputHead {
    @Override
    public String method() {
        return "hidden";
    }

    @Override
    public Reading read(NDArray result, NDArray projection, NDArray targets) {
        var arguments = new Arguments().tensors(result, projection, targets);
        var scores = module.call(targets.getManager(), "score", arguments);
        var outputs = new TokenOutputs(HostNumbers.doubles(scores.get(0)), HostNumbers.doubles(scores.get(1)));
        return new Reading(outputs, scores.get(0));
    }

    @Override
    public List<NDArray> gradients(NDManager scope, NDArray result, NDArray projection, Slopes slopes) {
        var arguments =
                new Arguments().tensors(result, projection, slopes.targets(), slopes.outputs(), slopes.gradient());
        return module.call(scope, "score_gradient", arguments);
    }
}
