package dev.millrace.policy.network.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
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
import dev.millrace.policy.network.program.DecoderProgram;
import dev.millrace.policy.network.program.RotaryFrequencies;
import dev.millrace.policy.network.script.Accelerator;
import dev.millrace.policy.network.script.Arguments;
import dev.millrace.policy.network.script.ScriptModule;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.util.List;
import java.util.stream.Stream;

/// A network that learns, on libtorch.
final class TorchTrainableModel implements TrainableModel {
    private final Head head;
    private final Accelerator accelerator;
    private final NDManager manager;
    private final ScriptModule module;
    private final NDArray frequencies;
    private final WeightArrays weights;
    private final OptimizerArrays optimizer;

    TorchTrainableModel(ModelConfig config, Head head, double temperature, ComputeSettings compute) {
        this.head = head;
        accelerator = Accelerator.named(compute.device(), compute.threads());
        manager = accelerator.newManager();
        module =
                ScriptModule.load(manager, DecoderProgram.CLASS, DecoderProgram.of(config, head, temperature, compute));
        frequencies = manager.create(RotaryFrequencies.of(config));
        var transfer = new TensorTransfer(module, manager);
        var layout = ParameterLayout.of(config, head);
        weights = WeightArrays.zeros(layout, manager, transfer);
        weights.arrays().forEach(array -> array.setRequiresGradient(true));
        optimizer = new OptimizerArrays(layout, manager, transfer);
    }

    @Override
    public TokenOutputs forward(List<TokenSequence> batch) {
        accelerator.enter();
        try (var scope = manager.newSubManager()) {
            return read(module.call(scope, method(), arguments(batch, scope)));
        }
    }

    @Override
    public TokenOutputs accumulate(List<TokenSequence> batch, OutputGradient loss) {
        accelerator.enter();
        try (var scope = manager.newSubManager()) {
            var recorded = module.record(scope, method(), arguments(batch, scope));
            var outputs = read(recorded);
            var gradient = loss.of(outputs);
            if (gradient.length != outputs.outputs().length) {
                throw new IllegalArgumentException("gradient by outputs: got " + gradient.length
                        + " elements, expected " + outputs.outputs().length);
            }
            JniUtils.backward((PtNDArray) recorded.get(0), (PtNDArray) scope.create(gradient), false, false);
            return outputs;
        }
    }

    private String method() {
        return switch (head) {
            case LANGUAGE -> "score";
            case VALUE -> "values";
        };
    }

    private Arguments arguments(List<TokenSequence> sequences, NDManager scope) {
        var batch = PackedBatch.of(sequences);
        var arguments = new Arguments().tensors(batch.tokenArray(scope), batch.placeArray(scope));
        switch (head) {
            case LANGUAGE -> arguments.tensors(batch.targetArray(scope));
            case VALUE -> {}
        }
        return arguments.tensors(frequencies).list(weights.arrays());
    }

    private TokenOutputs read(NDList outputs) {
        return switch (head) {
            case LANGUAGE ->
                new TokenOutputs(outputs.get(0).toFloatArray(), outputs.get(1).toFloatArray());
            case VALUE -> new TokenOutputs(outputs.get(0).toFloatArray(), new float[0]);
        };
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
                    .tensors(scope.create(numbers), optimizer.step())
                    .list(weights.arrays())
                    .list(gradients)
                    .list(optimizer.first().arrays())
                    .list(optimizer.second().arrays());
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
        return optimizer.download();
    }

    @Override
    public void restoreOptimizer(Stream<HostTensor> state) {
        accelerator.enter();
        optimizer.fill(state);
    }

    @Override
    public void close() {
        manager.close();
    }
}
