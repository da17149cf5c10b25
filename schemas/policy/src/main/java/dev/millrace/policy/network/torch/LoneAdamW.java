package dev.millrace.policy.network.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.millrace.policy.network.AdamWSettings;
import dev.millrace.policy.network.program.DecoderProgram;
import dev.millrace.policy.network.script.Accelerator;
import dev.millrace.policy.network.script.Arguments;
import dev.millrace.policy.network.script.ScriptModule;
import java.util.List;

/// The optimizer of [dev.millrace.policy.network.TrainableModel], the same program text, on some weights without a
/// network, so that its numbers can be compared. The caller closes it.
public final class LoneAdamW implements AutoCloseable {
    private final AdamWSettings settings;
    private final double learningRate;
    private final NDManager manager;
    private final ScriptModule module;
    private final DataType type;
    private final NDArray step;
    private final NDArray weights;
    private final NDArray first;
    private final NDArray second;

    private LoneAdamW(AdamWSettings settings, double learningRate, double[] start, DataType type) {
        this.settings = settings;
        this.learningRate = learningRate;
        this.type = type;
        manager = Accelerator.named("cpu", 1).newManager();
        module = ScriptModule.load(manager, DecoderProgram.CLASS, DecoderProgram.optimizer());
        step = manager.create(new float[1]);
        weights = array(start);
        first = weights.zerosLike();
        second = weights.zerosLike();
    }

    /// Computes in float64.
    ///
    /// @param settings betas, epsilon, decay
    /// @param learningRate of every step
    /// @param start the weights before the first step, `[N]`, at least one
    public static LoneAdamW inDouble(AdamWSettings settings, double learningRate, double[] start) {
        return new LoneAdamW(settings, learningRate, start, DataType.FLOAT64);
    }

    /// Computes in float32, as training does.
    ///
    /// @param settings betas, epsilon, decay
    /// @param learningRate of every step
    /// @param start the weights before the first step, `[N]`, at least one
    public static LoneAdamW inFloat(AdamWSettings settings, double learningRate, double[] start) {
        return new LoneAdamW(settings, learningRate, start, DataType.FLOAT32);
    }

    /// Takes one step.
    ///
    /// @param gradient by the weights, `[N]`
    /// @return the weights after it, `[N]`
    public double[] step(double[] gradient) {
        try (var scope = manager.newSubManager()) {
            var numbers = new double[] {
                learningRate, settings.beta1(), settings.beta2(), settings.weightDecay(), settings.epsilon(), 1
            };
            var arguments = new Arguments()
                    .tensors(scope.create(numbers), step)
                    .list(List.of(weights))
                    .list(List.of(array(gradient)))
                    .list(List.of(first))
                    .list(List.of(second));
            module.call(scope, "adamw", arguments);
        }
        return weights.toType(DataType.FLOAT64, true).toDoubleArray();
    }

    private NDArray array(double[] numbers) {
        return manager.create(numbers).toType(type, true);
    }

    @Override
    public void close() {
        manager.close();
    }
}
