package dev.millrace.learner.step;

import dev.millrace.learner.algorithm.AdvantageSettings;
import dev.millrace.learner.algorithm.AlgorithmSettings;
import dev.millrace.learner.algorithm.Truncation;
import dev.millrace.learner.batch.Columns;
import dev.millrace.learner.batch.MicroBatches;
import dev.millrace.learner.batch.Sample;
import dev.millrace.learner.batch.StartOutputs;
import dev.millrace.learner.formula.ValueRange;
import dev.millrace.policy.network.TokenOutputs;
import dev.millrace.policy.network.TokenSequence;
import dev.millrace.policy.network.TrainableModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// Asks the networks, as they are, about samples.
final class Readings {
    private static final double[] NONE = {};

    private final StepNetworks networks;
    private final AlgorithmSettings settings;
    private final SideBySide sideBySide;

    Readings(StepNetworks networks, AlgorithmSettings settings, SideBySide sideBySide) {
        this.networks = networks;
        this.settings = settings;
        this.sideBySide = sideBySide;
    }

    /// A sample with what the networks say of it.
    ///
    /// @param sample the trajectory
    /// @param outputs of the networks
    record Read(Sample sample, StartOutputs outputs) {}

    /// Asks; samples come back in the order of their micro-batches.
    List<Read> of(List<Sample> samples) {
        var pieces =
                MicroBatches.cut(samples, Sample::tokens, settings.updates().microBatchTokens());
        var all = pieces.stream().flatMap(List::stream).toList();
        var both = sideBySide.run(() -> forward(networks.policy(), pieces), () -> values(pieces));
        var policy = both.first();
        var references = networks.reference()
                .map(model -> logProbs(all, forward(model, pieces)))
                .orElse(List.of());
        var logProbs = logProbs(all, policy);
        var entropies = Columns.split(column(policy, TokenOutputs::entropies), all, Sample::size);
        var values = both.second();
        var read = new ArrayList<Read>();
        for (var i = 0; i < all.size(); i++) {
            var sample = all.get(i);
            var valued = values.isEmpty() ? NONE : values.get(i);
            read.add(new Read(
                    sample,
                    new StartOutputs(
                            logProbs.get(i),
                            sample.written(entropies.get(i)),
                            values.isEmpty() ? NONE : sample.written(valued),
                            valued.length > sample.size() ? valued[sample.size()] : 0,
                            references.isEmpty() ? NONE : references.get(i))));
        }
        return read;
    }

    private static List<TokenOutputs> forward(TrainableModel model, List<List<Sample>> pieces) {
        return pieces.stream()
                .map(piece -> model.forward(piece.stream().map(Sample::tokens).toList()))
                .toList();
    }

    private static List<double[]> logProbs(List<Sample> samples, List<TokenOutputs> outputs) {
        var written = Columns.written(column(outputs, TokenOutputs::outputs), samples);
        return Columns.split(written, samples, Sample::length);
    }

    private static double[] column(List<TokenOutputs> outputs, Function<TokenOutputs, double[]> of) {
        return Columns.concatenate(outputs.stream().map(of).toList());
    }

    /// Values of every response token, and of the state after the last where a response goes on; none without a
    /// critic.
    private List<double[]> values(List<List<Sample>> pieces) {
        if (networks.critic().isEmpty()) {
            return List.of();
        }
        var critic = networks.critic().get();
        var range = settings.trainedCritic().orElseThrow().values();
        var values = new ArrayList<double[]>();
        for (var piece : pieces) {
            var outputs =
                    critic.forward(piece.stream().map(this::withEnd).toList()).outputs();
            values.addAll(Columns.split(values(outputs, range), piece, this::valued));
        }
        return values;
    }

    private static double[] values(double[] outputs, ValueRange range) {
        return Arrays.stream(outputs).map(range::value).toArray();
    }

    private int valued(Sample sample) {
        return sample.size() + (goesOn(sample) ? 1 : 0);
    }

    /// A value is that of the state before a token: one more token, whichever, asks for the state after the last.
    private TokenSequence withEnd(Sample sample) {
        if (!goesOn(sample)) {
            return sample.tokens();
        }
        var response = sample.tokens().responseTokenIds();
        return new TokenSequence(sample.tokens().promptTokenIds(), Arrays.copyOf(response, response.length + 1));
    }

    private boolean goesOn(Sample sample) {
        return sample.isTruncated()
                && settings.advantage() instanceof AdvantageSettings.Generalized generalized
                && generalized.truncated() == Truncation.BOOTSTRAPPED;
    }
}
