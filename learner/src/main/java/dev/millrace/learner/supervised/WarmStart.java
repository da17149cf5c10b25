package dev.millrace.learner.supervised;

import dev.millrace.policy.network.OutputGradient;
import dev.millrace.policy.network.TokenSequence;
import dev.millrace.policy.network.TrainableModel;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// Teaches a policy to imitate demonstrations: maximum likelihood of their response tokens.
///
/// ```
/// loss = −(1/N) Σ log π(token),   N = response tokens of the whole batch
/// ```
///
/// A pure function of the model's first weights, the source and the settings: nothing here is random, and the
/// schedule counts updates, not seconds.
public final class WarmStart {
    private final TrainableModel model;
    private final WarmStartSettings settings;

    /// Prepares a warm start.
    ///
    /// @param model the policy that is to learn; stays the caller's
    /// @param settings the schedule
    public WarmStart(TrainableModel model, WarmStartSettings settings) {
        this.model = model;
        this.settings = settings;
    }

    /// Takes every update of the schedule.
    ///
    /// @param source demonstrations
    /// @param listener told of each update
    /// @throws ArithmeticException if a loss or a gradient is not finite; the weights are then those before that
    ///     update
    public void run(DemonstrationSource source, Consumer<WarmStartProgress> listener) {
        for (int step = 0; step < settings.steps(); step++) {
            listener.accept(update(step, batch(source, step)));
        }
    }

    private List<TokenSequence> batch(DemonstrationSource source, int step) {
        return IntStream.range(0, settings.batch())
                .mapToObj(index -> source.demonstration(step, index))
                .toList();
    }

    private WarmStartProgress update(int step, List<TokenSequence> batch) {
        double loss = accumulate(batch);
        double norm = model.gradientNorm();
        if (!Double.isFinite(loss) || !Double.isFinite(norm)) {
            model.discardGradients();
            throw new ArithmeticException("warm start step " + (step + 1) + ": got loss " + loss + " and gradient norm "
                    + norm + ", expected finite numbers");
        }
        double rate = settings.learningRate().at(step, settings.steps());
        model.update(settings.optimizer(), rate, Math.min(1, settings.maxGradientNorm() / norm));
        long tokens = batch.stream().mapToLong(TokenSequence::length).sum();
        return new WarmStartProgress(step + 1, settings.steps(), loss, norm, tokens);
    }

    private double accumulate(List<TokenSequence> batch) {
        int responseTokens = batch.stream()
                .mapToInt(demonstration -> demonstration.responseTokenIds().length)
                .sum();
        double sum = 0;
        for (int from = 0; from < batch.size(); from += settings.microBatch()) {
            var part = batch.subList(from, Math.min(batch.size(), from + settings.microBatch()));
            sum += sum(model.accumulate(part, negativeLogLikelihoodOver(responseTokens))
                    .outputs());
        }
        return -sum / responseTokens;
    }

    private static OutputGradient negativeLogLikelihoodOver(int responseTokens) {
        return outputs -> {
            var gradient = new double[outputs.outputs().length];
            Arrays.fill(gradient, -1f / responseTokens);
            return gradient;
        };
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
