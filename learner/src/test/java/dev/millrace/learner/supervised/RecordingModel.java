package dev.millrace.learner.supervised;

import dev.millrace.policy.network.AdamWSettings;
import dev.millrace.policy.network.OutputGradient;
import dev.millrace.policy.network.TokenOutputs;
import dev.millrace.policy.network.TokenSequence;
import dev.millrace.policy.network.TrainableModel;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// A model that gives every token one log-probability, and remembers what it was asked to learn.
final class RecordingModel implements TrainableModel {
    private final float logProb;
    private final double gradientNorm;
    private final List<Float> gradients = new ArrayList<>();
    private final List<Double> rates = new ArrayList<>();
    private final List<Double> scales = new ArrayList<>();
    private boolean discarded;

    RecordingModel(float logProb, double gradientNorm) {
        this.logProb = logProb;
        this.gradientNorm = gradientNorm;
    }

    List<Float> gradients() {
        return gradients;
    }

    List<Double> rates() {
        return rates;
    }

    List<Double> scales() {
        return scales;
    }

    boolean discarded() {
        return discarded;
    }

    @Override
    public TokenOutputs forward(List<TokenSequence> batch) {
        int tokens = batch.stream()
                .mapToInt(sequence -> sequence.responseTokenIds().length)
                .sum();
        var logProbs = new double[tokens];
        Arrays.fill(logProbs, logProb);
        return new TokenOutputs(logProbs, new double[tokens]);
    }

    @Override
    public TokenOutputs accumulate(List<TokenSequence> batch, OutputGradient loss) {
        var outputs = forward(batch);
        for (var gradient : loss.of(outputs)) {
            gradients.add((float) gradient);
        }
        return outputs;
    }

    @Override
    public double gradientNorm() {
        return gradientNorm;
    }

    @Override
    public void update(AdamWSettings settings, double learningRate, double gradientScale) {
        rates.add(learningRate);
        scales.add(gradientScale);
    }

    @Override
    public void discardGradients() {
        discarded = true;
    }

    @Override
    public String digest() {
        return "";
    }

    @Override
    public Stream<HostTensor> weights(ElementType type) {
        return Stream.empty();
    }

    @Override
    public void restoreWeights(Stream<HostTensor> weights) {
        throw new UnsupportedOperationException("a recording model has no weights");
    }

    @Override
    public Stream<HostTensor> optimizerState() {
        return Stream.empty();
    }

    @Override
    public void restoreOptimizer(Stream<HostTensor> state) {
        throw new UnsupportedOperationException("a recording model has no optimizer");
    }

    @Override
    public void close() {}
}
