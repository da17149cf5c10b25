package dev.millrace.learner.step;

import dev.millrace.learner.algorithm.AdvantageSettings;
import dev.millrace.learner.batch.AssessedSample;
import dev.millrace.learner.batch.Columns;
import dev.millrace.learner.batch.MicroBatches;
import dev.millrace.learner.batch.Sample;
import dev.millrace.learner.formula.Reals;
import dev.millrace.learner.formula.advantage.Episode;
import dev.millrace.learner.formula.advantage.GeneralizedAdvantage;
import dev.millrace.learner.formula.advantage.Whitening;
import dev.millrace.policy.network.TokenOutputs;
import dev.millrace.policy.network.TrainableModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Computes, before anything moves, what a step compares with and learns from: proximal log-probabilities, values,
/// and from them advantages and returns.
final class Assessment {
    private final TrainableModel policy;
    private final TrainableModel critic;
    private final AdvantageSettings settings;
    private final int microBatchTokens;

    Assessment(TrainableModel policy, TrainableModel critic, AdvantageSettings settings, int microBatchTokens) {
        this.policy = policy;
        this.critic = critic;
        this.settings = settings;
        this.microBatchTokens = microBatchTokens;
    }

    /// Assesses samples; they come back shortest first.
    List<AssessedSample> of(List<Sample> samples, SideBySide sideBySide) {
        var pieces = MicroBatches.cut(samples, sample -> sample.tokens().length(), microBatchTokens);
        var outputs = sideBySide.run(() -> forward(policy, pieces), () -> forward(critic, pieces));
        var assessed = new ArrayList<AssessedSample>();
        for (var i = 0; i < pieces.size(); i++) {
            assessed.addAll(assess(
                    pieces.get(i), outputs.first().get(i), outputs.second().get(i)));
        }
        return settings.whiten() ? whitened(assessed) : assessed;
    }

    private static List<TokenOutputs> forward(TrainableModel model, List<List<Sample>> pieces) {
        return pieces.stream()
                .map(piece -> model.forward(piece.stream().map(Sample::tokens).toList()))
                .toList();
    }

    private List<AssessedSample> assess(List<Sample> piece, TokenOutputs written, TokenOutputs valued) {
        var logProbs = Columns.split(written.outputs(), piece, Sample::length);
        var entropies = Columns.split(written.entropies(), piece, Sample::length);
        var values = Columns.split(valued.outputs(), piece, Sample::length);
        var assessed = new ArrayList<AssessedSample>();
        for (var i = 0; i < piece.size(); i++) {
            var sample = piece.get(i);
            var episode = Episode.ended(sample.reward(), Reals.of(values.get(i)));
            var lambda = settings.policyLambda().lambda(sample.length());
            assessed.add(new AssessedSample(
                    sample,
                    logProbs.get(i),
                    entropies.get(i),
                    values.get(i),
                    GeneralizedAdvantage.advantages(episode, settings.gamma(), lambda),
                    GeneralizedAdvantage.returns(episode, settings.gamma(), settings.criticLambda())));
        }
        return assessed;
    }

    private static List<AssessedSample> whitened(List<AssessedSample> samples) {
        var all = Whitening.of(Columns.join(samples, sample -> Reals.of(sample.advantages())));
        var result = new ArrayList<AssessedSample>();
        var start = 0;
        for (var sample : samples) {
            var end = start + sample.sample().length();
            result.add(sample.withAdvantages(Arrays.copyOfRange(all, start, end)));
            start = end;
        }
        return result;
    }
}
