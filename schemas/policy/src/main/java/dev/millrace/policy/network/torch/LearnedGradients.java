package dev.millrace.policy.network.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.millrace.policy.network.arrays.WeightArrays;
import dev.millrace.policy.network.script.Arguments;
import dev.millrace.policy.network.script.ScriptModule;
import java.util.List;

/// The gradients of all weights, as they add up.
///
/// Of weights that the network takes multiplied by a norm, what adds up is the gradient of the product; whoever reads
/// gets it parted, and what is added after that goes the long way, through sums of its own.
final class LearnedGradients {
    private final ScriptModule module;
    private final WeightArrays weights;
    private final List<NDArray> sums;
    private boolean parted;

    /// Makes gradients of zero.
    ///
    /// @param manager owns them
    LearnedGradients(ScriptModule module, WeightArrays weights, NDManager manager) {
        this.module = module;
        this.weights = weights;
        sums = zeros(manager);
    }

    private List<NDArray> zeros(NDManager manager) {
        return weights.arrays().stream()
                .map(weight -> manager.zeros(weight.getShape(), weight.getDataType()))
                .toList();
    }

    /// Adds those of one micro-batch.
    ///
    /// @param scope owns what is made on the way
    /// @param backward the arguments of `train_backward`, without the sums
    void add(NDManager scope, Arguments backward) {
        if (parted) {
            var more = zeros(scope);
            module.record(scope, "train_backward", backward.list(more));
            part(scope, more);
            module.call(scope, "add_all", new Arguments().list(sums).list(more));
        } else {
            module.record(scope, "train_backward", backward.list(sums));
        }
    }

    /// All of them, in the order of the weights.
    NDList parted(NDManager scope) {
        if (!parted) {
            part(scope, sums);
            parted = true;
        }
        return new NDList(sums);
    }

    private void part(NDManager scope, List<NDArray> gradients) {
        module.call(scope, "unfold", new Arguments().list(weights.arrays()).list(gradients));
    }

    /// Takes note that they are zero again.
    void zeroed() {
        parted = false;
    }
}
