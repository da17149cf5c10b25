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
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A policy on the device, and what can be done with caches of its keys and values.
final class CachedNetwork implements AutoCloseable {
    private final ModelConfig config;
    private final Accelerator accelerator;
    private final NDManager manager;
    private final ScriptModule module;
    private final NDArray frequencies;
    private DeviceWeights weights;

    CachedNetwork(ModelConfig config, ComputeSettings compute) {
        this.config = config;
        accelerator = Accelerator.named(compute.device(), compute.threads());
        manager = accelerator.newManager();
        // Temperatures are those of the slots, not one of the program.
        var text = DecoderProgram.of(config, Head.LANGUAGE, 1, compute);
        module = ScriptModule.load(manager, DecoderProgram.CLASS, text);
        frequencies = manager.create(RotaryFrequencies.of(config));
        weights = new DeviceWeights(manager.newSubManager(), new NDList());
    }

    /// Makes a cache of zeros, so that what is masked never spoils a sum.
    NDArray cache(int rows, int capacity) {
        accelerator.enter();
        var attention = config.attention();
        long[] shape = {config.dimensions().layers(), 2, rows, attention.keyValueHeads(), capacity, attention.headDim()
        };
        try (var sizes = manager.create(shape)) {
            return module.call(manager, "cache", new Arguments().tensors(sizes, frequencies))
                    .singletonOrThrow();
        }
    }

    /// Brings weights to the device; those in use stay as they are. May run beside a decode step, on another thread.
    DeviceWeights prepare(Stream<HostTensor> tensors) {
        accelerator.enter();
        var owner = manager.newSubManager();
        try (var staging = manager.newSubManager()) {
            var layout = ParameterLayout.of(config, Head.LANGUAGE);
            var arrays = WeightArrays.zeros(layout, staging, new TensorTransfer(module, staging), DataType.FLOAT32);
            arrays.fill(tensors);
            return new DeviceWeights(owner, module.call(owner, "prepare", new Arguments().list(arrays.arrays())));
        } catch (RuntimeException unfit) {
            owner.close();
            throw unfit;
        }
    }

    /// Decodes with other weights from now on.
    void use(DeviceWeights next) {
        weights.close();
        weights = next;
    }

    /// Copies rows of a cache to rows of the same or another; all are read before one is written.
    void move(SlotRows.Moves moves, int length, NDArray source, NDArray target) {
        accelerator.enter();
        try (var scope = manager.newSubManager()) {
            var arguments = new Arguments()
                    .tensors(
                            scope.create(longs(moves.sources())),
                            scope.create(longs(moves.rows())),
                            scope.create((long) length),
                            source,
                            target);
            module.call(scope, "move", arguments);
        }
    }

    /// Copies the first rows of a cache to those of another.
    void copy(NDArray source, NDArray target, int rows, int length) {
        int[] all = IntStream.range(0, rows).toArray();
        move(new SlotRows.Moves(all, all), length, source, target);
    }

    void prefill(PromptBatch batch, NDArray cache) {
        accelerator.enter();
        try (var scope = manager.newSubManager()) {
            var shape = new Shape(batch.prompts().size(), batch.length());
            var arguments = new Arguments()
                    .tensors(
                            scope.create(batch.tokens(), shape),
                            scope.create(batch.owners()),
                            scope.create(batch.rows()),
                            frequencies,
                            cache);
            module.call(scope, "prefill", arguments.list(weights.arrays()));
        }
    }

    /// Takes decode steps.
    ///
    /// @param plan where the rows stand
    /// @param uniforms `[K · R]`
    /// @param caches in the plan's order
    /// @return tokens `[K · R]` and their log-probabilities
    Drawn decode(DecodePlan plan, float[] uniforms, List<NDArray> caches) {
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
                            frequencies);
            var drawn = module.call(scope, "decode", arguments.list(caches).list(weights.arrays()));
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
