package dev.millrace.learner.batch;

import dev.millrace.policy.network.AdamWSettings;
import dev.millrace.policy.network.OutputGradient;
import dev.millrace.policy.network.TokenOutputs;
import dev.millrace.policy.network.TokenSequence;
import dev.millrace.policy.network.TrainableModel;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A network in the small, whose every number can be checked: a token depends on the token before it alone. As a
/// policy it has a table of logits, as a critic a table of values, by the token before.
public final class TableModel implements TrainableModel {
    /// Its tokens are 0 to 3.
    public static final int VOCABULARY = 4;

    private final boolean policy;
    private final int width;
    private final float[] weights;
    private final float[] first;
    private final float[] second;
    private final List<double[]> appliedGradients = new ArrayList<>();
    private final List<Double> learningRates = new ArrayList<>();
    private double[] gradient;
    private float steps;

    private TableModel(boolean policy) {
        this.policy = policy;
        this.width = policy ? VOCABULARY : 1;
        this.weights = new float[VOCABULARY * width];
        this.first = new float[weights.length];
        this.second = new float[weights.length];
        this.gradient = new double[weights.length];
    }

    /// A policy for which all tokens are equally likely.
    public static TableModel policy() {
        return new TableModel(true);
    }

    /// A critic that values every state at 0.
    public static TableModel critic() {
        return new TableModel(false);
    }

    /// The gradients that updates have applied, before scaling.
    public List<double[]> appliedGradients() {
        return appliedGradients;
    }

    /// The learning rates of the updates.
    public List<Double> learningRates() {
        return learningRates;
    }

    /// The accumulated gradient.
    public double[] gradient() {
        return gradient;
    }

    /// Probabilities of the tokens after one.
    public double[] probabilities(int before) {
        var exps = new double[VOCABULARY];
        for (var next = 0; next < VOCABULARY; next++) {
            exps[next] = Math.exp(weights[before * width + next]);
        }
        var sum = Arrays.stream(exps).sum();
        return Arrays.stream(exps).map(each -> each / sum).toArray();
    }

    @Override
    public TokenOutputs forward(List<TokenSequence> batch) {
        var outputs = new ArrayList<Float>();
        var entropies = new ArrayList<Float>();
        for (var sequence : batch) {
            for (var t = 0; t < sequence.responseTokenIds().length; t++) {
                outputs.add((float) output(before(sequence, t), sequence.responseTokenIds()[t]));
                entropies.add((float) entropy(before(sequence, t)));
            }
        }
        return new TokenOutputs(doubles(outputs), policy ? doubles(entropies) : new double[0]);
    }

    @Override
    public TokenOutputs accumulate(List<TokenSequence> batch, OutputGradient loss) {
        var outputs = forward(batch);
        var byOutput = loss.of(outputs);
        var n = 0;
        for (var sequence : batch) {
            for (var t = 0; t < sequence.responseTokenIds().length; t++) {
                backward(before(sequence, t), sequence.responseTokenIds()[t], byOutput[n++]);
            }
        }
        return outputs;
    }

    private void backward(int before, int token, double byOutput) {
        if (policy) {
            var probabilities = probabilities(before);
            for (var next = 0; next < VOCABULARY; next++) {
                gradient[before * width + next] += byOutput * ((next == token ? 1 : 0) - probabilities[next]);
            }
        } else {
            gradient[before] += byOutput;
        }
    }

    private double output(int before, int token) {
        return policy ? Math.log(probabilities(before)[token]) : weights[before];
    }

    private double entropy(int before) {
        return policy
                ? -Arrays.stream(probabilities(before))
                        .map(p -> p * Math.log(p))
                        .sum()
                : 0;
    }

    private static int before(TokenSequence sequence, int t) {
        return t == 0
                ? sequence.promptTokenIds()[sequence.promptTokenIds().length - 1]
                : sequence.responseTokenIds()[t - 1];
    }

    private static double[] doubles(List<Float> values) {
        return values.stream().mapToDouble(Float::doubleValue).toArray();
    }

    @Override
    public double gradientNorm() {
        return Math.sqrt(Arrays.stream(gradient).map(g -> g * g).sum());
    }

    @Override
    public void update(AdamWSettings settings, double learningRate, double gradientScale) {
        steps++;
        for (var i = 0; i < weights.length; i++) {
            var g = gradient[i] * gradientScale;
            first[i] = (float) (settings.beta1() * first[i] + (1 - settings.beta1()) * g);
            second[i] = (float) (settings.beta2() * second[i] + (1 - settings.beta2()) * g * g);
            var mean = first[i] / (1 - Math.pow(settings.beta1(), steps));
            var root = Math.sqrt(second[i] / (1 - Math.pow(settings.beta2(), steps)));
            weights[i] *= (float) (1 - learningRate * settings.weightDecay());
            weights[i] -= (float) (learningRate * mean / (root + settings.epsilon()));
        }
        appliedGradients.add(gradient);
        learningRates.add(learningRate);
        discardGradients();
    }

    @Override
    public void discardGradients() {
        gradient = new double[weights.length];
    }

    @Override
    public String digest() {
        return Arrays.toString(weights);
    }

    @Override
    public Stream<HostTensor> weights(ElementType type) {
        return Stream.of(tensor("table", weights));
    }

    @Override
    public void restoreWeights(Stream<HostTensor> restored) {
        restored.forEach(tensor -> copy(tensor, weights));
    }

    @Override
    public Stream<HostTensor> optimizerState() {
        return Stream.of(
                tensor("table.first", first), tensor("table.second", second), tensor("step", new float[] {steps}));
    }

    @Override
    public void restoreOptimizer(Stream<HostTensor> state) {
        state.forEach(tensor -> {
            switch (tensor.name()) {
                case "table.first" -> copy(tensor, first);
                case "table.second" -> copy(tensor, second);
                default -> steps = tensor.bytes().get(ValueLayout.JAVA_FLOAT_UNALIGNED, 0);
            }
        });
    }

    private static HostTensor tensor(String name, float[] values) {
        var bytes = MemorySegment.ofArray(values.clone());
        return new HostTensor(name, ElementType.F32, List.of((long) values.length), bytes);
    }

    private static void copy(HostTensor from, float[] to) {
        MemorySegment.ofArray(to).copyFrom(from.bytes());
    }

    @Override
    public void close() {}
}
