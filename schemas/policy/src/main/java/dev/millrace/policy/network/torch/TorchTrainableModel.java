package dev.millrace.policy.network.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.config.ParameterLayout;
import dev.millrace.policy.network.AdamWSettings;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.network.OutputGradient;
import dev.millrace.policy.network.TokenOutputs;
import dev.millrace.policy.network.TokenSequence;
import dev.millrace.policy.network.TrainableModel;
import dev.millrace.policy.network.arrays.OptimizerArrays;
import dev.millrace.policy.network.arrays.TensorTransfer;
import dev.millrace.policy.network.arrays.WeightArrays;
import dev.millrace.policy.network.arrays.WeightsDigest;
import dev.millrace.policy.network.packing.BatchArrays;
import dev.millrace.policy.network.packing.PackedBatch;
import dev.millrace.policy.network.program.DecoderProgram;
import dev.millrace.policy.network.program.RotaryFrequencies;
import dev.millrace.policy.network.script.Accelerator;
import dev.millrace.policy.network.script.Arguments;
import dev.millrace.policy.network.script.ScriptModule;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A network that learns, on libtorch.
final class TorchTrainableModel implements TrainableModel {
    private static final TokenOutputs NOTHING = new TokenOutputs(new double[0], new double[0]);

    private final OutputHead head;
    private final DataType numbers;
    private final Accelerator accelerator;
    private final NDManager manager;
    private final ScriptModule module;
    private final NDArray frequencies;
    private final WeightArrays weights;
    private final TensorTransfer transfer;
    private @Nullable OptimizerArrays optimizer;
    private @Nullable LearnedGradients gradients;
    private @Nullable NDList ready;

    TorchTrainableModel(ModelConfig config, Head head, double temperature, ComputeSettings compute, DataType numbers) {
        this.numbers = numbers;
        accelerator = Accelerator.named(compute.device(), compute.threads());
        manager = accelerator.newManager();
        module =
                ScriptModule.load(manager, DecoderProgram.CLASS, DecoderProgram.of(config, head, temperature, compute));
        this.head = switch (head) {
            case LANGUAGE -> new LogProbHead(module);
            case VALUE -> new ValueHead();
        };
        frequencies = manager.create(RotaryFrequencies.of(config)).toType(numbers, false);
        transfer = new TensorTransfer(module, manager);
        var layout = ParameterLayout.of(config, head);
        weights = WeightArrays.zeros(layout, manager, transfer, numbers);
    }

    /// Made when it is first asked for: a network that never moves has no moments.
    private OptimizerArrays optimizer() {
        var known = optimizer;
        if (known == null) {
            known = new OptimizerArrays(weights.layout(), manager, transfer, numbers);
            optimizer = known;
        }
        return known;
    }

    @Override
    public TokenOutputs forward(List<TokenSequence> batch) {
        var packed = PackedBatch.of(batch);
        if (packed.isEmpty()) {
            return NOTHING;
        }
        accelerator.enter();
        try (var scope = manager.newSubManager()) {
            var arrays = BatchArrays.of(packed, scope);
            var result = module.call(scope, head.method(), inputs(arrays)).singletonOrThrow();
            return head.read(result, ready().getLast(), arrays.targets()).onHost();
        }
    }

    @Override
    public TokenOutputs accumulate(List<TokenSequence> batch, OutputGradient loss) {
        var packed = PackedBatch.of(batch);
        if (packed.isEmpty()) {
            gradient(NOTHING, loss);
            return NOTHING;
        }
        accelerator.enter();
        try (var scope = manager.newSubManager()) {
            var arrays = BatchArrays.of(packed, scope);
            var saved = module.record(scope, "train_forward", inputs(arrays));
            var read = head.read(saved.getLast(), ready().getLast(), arrays.targets());
            var slopes = HostNumbers.array(scope, gradient(read.onHost(), loss), numbers);
            backward(scope, arrays, saved, new OutputHead.Slopes(arrays.targets(), read.onDevice(), slopes));
            return read.onHost();
        }
    }

    private void backward(NDManager scope, BatchArrays batch, NDList saved, OutputHead.Slopes slopes) {
        var arguments = new Arguments()
                .tensors(batch.tokens(), batch.places())
                .tensors(head.gradients(scope, saved.getLast(), ready().getLast(), slopes)
                        .toArray(NDArray[]::new))
                .list(saved)
                .list(batch.homes())
                .list(batch.blocks())
                .list(ready())
                .list(weights.arrays());
        gradients().add(scope, arguments);
    }

    /// Made when the first gradient comes: a network that never moves has none.
    private LearnedGradients gradients() {
        var known = gradients;
        if (known == null) {
            known = new LearnedGradients(module, weights, manager);
            gradients = known;
        }
        return known;
    }

    /// The weights as products take them, made once for all micro-batches between two changes of the weights.
    private NDList ready() {
        var known = ready;
        if (known == null) {
            known = module.call(manager, "readied", new Arguments().list(weights.arrays()));
            ready = known;
        }
        return known;
    }

    private void changed() {
        var known = ready;
        if (known != null) {
            known.close();
            ready = null;
        }
    }

    private Arguments inputs(BatchArrays batch) {
        return batch.forth(frequencies).list(ready()).list(weights.arrays());
    }

    private static double[] gradient(TokenOutputs outputs, OutputGradient loss) {
        var gradient = loss.of(outputs);
        if (gradient.length != outputs.outputs().length) {
            throw new IllegalArgumentException(
                    "gradient by outputs: got " + gradient.length + " elements, expected " + outputs.outputs().length);
        }
        return gradient;
    }

    @Override
    public double gradientNorm() {
        if (gradients == null) {
            return 0;
        }
        accelerator.enter();
        try (var scope = manager.newSubManager()) {
            return module.call(
                            scope,
                            "gradient_norm",
                            new Arguments().list(gradients().parted(scope)))
                    .singletonOrThrow()
                    .getDouble();
        }
    }

    @Override
    public void update(AdamWSettings settings, double learningRate, double gradientScale) {
        if (gradients == null) {
            throw new IllegalStateException(
                    "gradients: got 0, expected " + weights.layout().size() + ": accumulate before an update");
        }
        accelerator.enter();
        changed();
        try (var scope = manager.newSubManager()) {
            var numbers = new double[] {
                learningRate,
                settings.beta1(),
                settings.beta2(),
                settings.weightDecay(),
                settings.epsilon(),
                gradientScale
            };
            var arguments = new Arguments()
                    .tensors(scope.create(numbers), optimizer().step())
                    .list(weights.arrays())
                    .list(gradients().parted(scope))
                    .list(optimizer().first().arrays())
                    .list(optimizer().second().arrays());
            module.call(scope, "adamw", arguments);
            gradients().zeroed();
        }
    }

    @Override
    public void discardGradients() {
        if (gradients == null) {
            return;
        }
        accelerator.enter();
        try (var scope = manager.newSubManager()) {
            module.call(scope, "discard", new Arguments().list(gradients().parted(scope)));
            gradients().zeroed();
        }
    }

    @Override
    public String digest() {
        return WeightsDigest.of(weights(ElementType.F32));
    }

    @Override
    public Stream<HostTensor> weights(ElementType type) {
        accelerator.enter();
        return weights.download(type, "");
    }

    @Override
    public void restoreWeights(Stream<HostTensor> tensors) {
        accelerator.enter();
        changed();
        weights.fill(tensors);
    }

    @Override
    public Stream<HostTensor> optimizerState() {
        accelerator.enter();
        return optimizer().download();
    }

    @Override
    public void restoreOptimizer(Stream<HostTensor> state) {
        accelerator.enter();
        optimizer().fill(state);
    }

    @Override
    public void close() {
        manager.close();
    }
}
