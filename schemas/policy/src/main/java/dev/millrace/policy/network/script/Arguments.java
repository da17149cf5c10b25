package dev.millrace.policy.network.script;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.List;

/// The arguments of a method, in order: arrays and lists of arrays. DJL knows by an array's name which list it is in,
/// so the names are given here.
public final class Arguments {
    private final NDList arrays = new NDList();
    private int lists;

    /// Adds arguments of type `Tensor`.
    ///
    /// @param tensors one array each
    public Arguments tensors(NDArray... tensors) {
        for (var tensor : tensors) {
            tensor.setName(null);
            arrays.add(tensor);
        }
        return this;
    }

    /// Adds an argument of type `List[Tensor]`.
    ///
    /// @param list at least one array, none of them in another list of these arguments
    public Arguments list(List<? extends NDArray> list) {
        var name = "list" + lists++ + "[]";
        for (var array : list) {
            array.setName(name);
            arrays.add(array);
        }
        return this;
    }

    NDList arrays() {
        return arrays;
    }
}
