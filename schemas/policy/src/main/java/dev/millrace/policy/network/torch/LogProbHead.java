package dev.millrace.policy.network.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import dev.millrace.policy.network.TokenOutputs;
import dev.millrace.policy.network.script.Arguments;
import dev.millrace.policy.network.script.ScriptModule;

/// Log-probabilities: the graph ends in hidden states and output projection, and what is between these and the
/// outputs is done in pieces, forth and back.
///
/// @param module the program
record LogProbHead(ScriptModule module) implements OutputHead {
    @Override
    public String method() {
        return "hidden";
    }

    @Override
    public TokenOutputs read(NDList results, NDArray targets) {
        var arguments = new Arguments().tensors(results.get(0), results.get(1), targets);
        var scores = module.call(targets.getManager(), "score", arguments);
        return new TokenOutputs(HostNumbers.doubles(scores.get(0)), HostNumbers.doubles(scores.get(1)));
    }

    @Override
    public void backward(NDList results, NDArray targets, NDArray gradient) {
        var hidden = results.get(0);
        var projection = results.get(1);
        var arguments = new Arguments().tensors(hidden, projection, targets, gradient);
        var gradients = module.call(targets.getManager(), "score_gradient", arguments);
        OutputHead.backward(hidden, gradients.get(0));
        OutputHead.backward(projection, gradients.get(1));
    }
}
