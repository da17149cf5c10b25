package dev.millrace.policy.network.decode;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.config.ParameterLayout;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.network.arrays.TensorTransfer;
import dev.millrace.policy.network.arrays.WeightArrays;
import dev.millrace.policy.network.program.DecoderProgram;
import dev.millrace.policy.network.program.RotaryFrequencies;
import dev.millrace.policy.network.script.Accelerator;
import dev.millrace.policy.network.script.Arguments;
import dev.millrace.policy.network.script.ScriptModule;
import dev.millrace.policy.tensor.HostTensor;
import java.util.Arrays;
import java.util.stream.Stream;

/// A policy with a key/value cache of some rows on the device.
final class CachedNetwork implements AutoCloseable {
    private final ModelConfig config;
    private final Accelerator accelerator;
    private final NDManager manager;
    private final ScriptModule module;
    private final NDArray frequencies;
    private final NDArray keys;
    private final NDArray values;
    private NDManager weightsOwner;
    private NDList weights;

    CachedNetwork(ModelConfig config, ComputeSettings compute, int rows, int capacity) {
        this.config = config;
        accelerator = Accelerator.named(compute.device(), compute.threads());
        manager = accelerator.newManager();
        // Temperatures are those of the slots, not one of the program.
        var text = DecoderProgram.of(config, Head.LANGUAGE, 1, compute);
        module = ScriptModule.load(manager, DecoderProgram.CLASS, text);
        frequencies = manager.create(RotaryFrequencies.of(config));
        var attention = config.attention();
        long[] shape = {config.dimensions().layers(), rows, attention.keyValueHeads(), capacity, attention.headDim()};
        keys = cache(shape);
        values = cache(shape);
        weightsOwner = manager.newSubManager();
        weights = new NDList();
    }

    private NDArray cache(long[] shape) {
        try (var sizes = manager.create(shape)) {
            return module.call(manager, "cache", new Arguments().tensors(sizes, frequencies))
                    .singletonOrThrow();
        }
    }

    /// Replaces the weights; those before stay if the new ones do not fit the network.
    void load(Stream<HostTensor> tensors) {
        accelerator.enter();
        var owner = manager.newSubManager();
        try (var staging = manager.newSubManager()) {
            var layout = ParameterLayout.of(config, Head.LANGUAGE);
            var arrays = WeightArrays.zeros(layout, staging, new TensorTransfer(module, staging), DataType.FLOAT32);
            arrays.fill(tensors);
            var prepared = module.call(owner, "prepare", new Arguments().list(arrays.arrays()));
            weightsOwner.close();
            weightsOwner = owner;
            weights = prepared;
        }
    }

    void move(SlotRows.Moves moves, int length) {
        accelerator.enter();
        try (var scope = manager.newSubManager()) {
            var arguments = new Arguments()
                    .tensors(
                            scope.create(longs(moves.sources())),
                            scope.create(longs(moves.rows())),
                            scope.create((long) length),
                            keys,
                            values);
            module.call(scope, "move", arguments);
        }
    }

    void prefill(PromptBatch batch) {
        accelerator.enter();
        try (var scope = manager.newSubManager()) {
            var shape = new Shape(batch.prompts().size(), batch.length());
            var arguments = new Arguments()
                    .tensors(
                            scope.create(batch.tokens(), shape),
                            scope.create(batch.owners()),
                            scope.create(batch.rows()),
                            frequencies,
                            keys,
                            values);
            module.call(scope, "prefill", arguments.list(weights));
        }
    }

    /// Takes decode steps.
    ///
    /// @param plan where the rows stand
    /// @param uniforms `[K · R]`
    /// @return tokens `[K · R]` and their log-probabilities
    Drawn decode(DecodePlan plan, float[] uniforms) {
        accelerator.enter();
        int rows = plan.tokens().length;
        try (var scope = manager.newSubManager()) {
            var arguments = new Arguments()
                    .tensors(
                            scope.create(plan.tokens()),
                            scope.create(plan.positions()),
                            scope.create(uniforms, new Shape(uniforms.length / rows, rows)),
                            scope.create(plan.sampling(), new Shape(4, rows)),
                            scope.create(plan.flags()),
                            frequencies,
                            keys,
                            values);
            var drawn = module.call(scope, "decode", arguments.list(weights));
            return new Drawn(drawn.get(0).toLongArray(), drawn.get(1).toFloatArray());
        }
    }

    private static long[] longs(int[] numbers) {
        return Arrays.stream(numbers).asLongStream().toArray();
    }

    @Override
    public void close() {
        manager.close();
    }

    /// What a decode call drew.
    ///
    /// @param tokens `[K · R]`
    /// @param logProbs `[K · R]`
    record Drawn(long[] tokens, float[] logProbs) {}
}
