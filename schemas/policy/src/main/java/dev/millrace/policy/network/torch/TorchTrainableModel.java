package dev.millrace.policy.network.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
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
        weights.arrays().forEach(array -> array.setRequiresGradient(true));
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
            var results = module.call(scope, head.method(), inputs(packed, scope));
            return head.read(results, packed.targetArray(scope));
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
            var targets = packed.targetArray(scope);
            var recorded = module.record(scope, head.method(), inputs(packed, scope));
            var outputs = head.read(recorded, targets);
            head.backward(recorded, targets, HostNumbers.array(scope, gradient(outputs, loss), numbers));
            return outputs;
        }
    }

    private Arguments inputs(PackedBatch batch, NDManager scope) {
        return new Arguments()
                .tensors(batch.tokenArray(scope), batch.placeArray(scope), frequencies)
                .list(weights.arrays());
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
        accelerator.enter();
        try (var scope = manager.newSubManager()) {
            var gradients = gradients(scope);
            if (gradients.isEmpty()) {
                return 0;
            }
            return module.call(scope, "gradient_norm", new Arguments().list(gradients))
                    .singletonOrThrow()
                    .getDouble();
        }
    }

    @Override
    public void update(AdamWSettings settings, double learningRate, double gradientScale) {
        accelerator.enter();
        try (var scope = manager.newSubManager()) {
            var gradients = gradients(scope);
            if (gradients.size() != weights.layout().size()) {
                throw new IllegalStateException("gradients: got " + gradients.size() + ", expected "
                        + weights.layout().size() + ": accumulate before an update");
            }
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
                    .list(gradients)
                    .list(optimizer().first().arrays())
                    .list(optimizer().second().arrays());
            module.call(scope, "adamw", arguments);
        }
    }

    @Override
    public void discardGradients() {
        accelerator.enter();
        try (var scope = manager.newSubManager()) {
            var gradients = gradients(scope);
            if (!gradients.isEmpty()) {
                module.call(scope, "discard", new Arguments().list(gradients));
            }
        }
    }

    /// The gradients of all weights, or none before the first backward pass.
    private NDList gradients(NDManager scope) {
        var gradients = new NDList();
        for (var weight : weights.arrays()) {
            var gradient = JniUtils.getGradient((PtNDArray) weight);
            if (gradient != null) {
                gradient.attach(scope);
                gradients.add(gradient);
            }
        }
        return gradients;
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
