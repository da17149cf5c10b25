package dev.millrace.policy.network.torch;

import dev.millrace.policy.network.AdamWSettings;
import dev.millrace.policy.network.TrainableModel;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;

/// Reads gradients and weights through the public face of a network.
final class Gradients {
    /// So large that the step is the gradient itself.
    private static final double EPSILON = 1e7;

    private Gradients() {}

    /// Takes a step whose size is the gradient, and gives that gradient; the weights are put back.
    static List<float[]> take(TrainableModel model) {
        var before = new ArrayList<>(model.weights(ElementType.F32).toList());
        model.update(new AdamWSettings(0, 0, EPSILON, 0), EPSILON, 1);
        var after = model.weights(ElementType.F32).toList();
        List<float[]> gradients = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            var start = values(before.get(i));
            var end = values(after.get(i));
            for (int j = 0; j < start.length; j++) {
                start[j] -= end[j];
            }
            gradients.add(start);
        }
        model.restoreWeights(before.stream());
        return gradients;
    }

    static float[] values(HostTensor tensor) {
        return tensor.bytes().toArray(ValueLayout.JAVA_FLOAT_UNALIGNED);
    }
}
