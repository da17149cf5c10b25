package dev.millrace.learner.step;

import dev.millrace.learner.algorithm.ObjectiveSettings;
import dev.millrace.learner.algorithm.ReferenceKl;
import dev.millrace.learner.batch.AssessedSample;
import dev.millrace.learner.batch.Columns;
import dev.millrace.learner.batch.Sample;
import dev.millrace.learner.formula.Reals;
import dev.millrace.learner.formula.loss.BatchTotals;
import dev.millrace.learner.formula.loss.ClippedLoss;
import dev.millrace.learner.formula.loss.KlLoss;
import dev.millrace.learner.formula.loss.Loss;
import dev.millrace.learner.formula.loss.PolicyLoss;
import dev.millrace.learner.formula.loss.PolicyTokens;
import dev.millrace.learner.formula.loss.PositiveExampleLoss;
import dev.millrace.learner.formula.loss.SequenceRatioLoss;
import dev.millrace.policy.network.OutputGradient;
import dev.millrace.policy.network.TokenOutputs;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The policy's whole loss on one micro-batch, as the network asks for it: `L = L_policy +
/// positiveExampleWeight · L_positive + referenceKlWeight · L_kl`; VAPO (arXiv 2504.05118), equation 10,
/// GRPO (arXiv 2402.03300), equation 3.
final class PolicyObjective implements OutputGradient {
    private final List<AssessedSample> assessed;
    private final List<Sample> samples;
    private final BatchTotals totals;
    private final ObjectiveSettings settings;
    private PolicyTally tally = PolicyTally.NOTHING;

    PolicyObjective(List<AssessedSample> assessed, BatchTotals totals, ObjectiveSettings settings) {
        this.assessed = assessed;
        this.samples = assessed.stream().map(AssessedSample::sample).toList();
        this.totals = totals;
        this.settings = settings;
    }

    /// The denominators of a mini-batch.
    static BatchTotals totals(List<AssessedSample> miniBatch) {
        return new BatchTotals(miniBatch.size(), tokens(miniBatch, false), tokens(miniBatch, true));
    }

    private static long tokens(List<AssessedSample> samples, boolean acceptedOnly) {
        return samples.stream()
                .map(AssessedSample::sample)
                .filter(sample -> sample.accepted() || !acceptedOnly)
                .mapToLong(Sample::length)
                .sum();
    }

    /// The weight of the divergence from the reference in the loss.
    static double klWeight(ObjectiveSettings settings) {
        return settings.auxiliary().referenceKl() instanceof ReferenceKl.InLoss(double weight) ? weight : 0;
    }

    @Override
    public double[] of(TokenOutputs outputs) {
        var logProbs = Reals.of(Columns.written(outputs.outputs(), samples));
        var policy = policy(logProbs);
        var positive = PositiveExampleLoss.of(logProbs, positive(logProbs.size()), totals.positiveTokens());
        var kl = kl(logProbs);
        tally = PolicyTally.of(policy, positive.value(), kl.value());
        var gradient = new double[logProbs.size()];
        var positiveWeight = settings.auxiliary().positiveExampleWeight();
        var klWeight = klWeight(settings);
        for (var t = 0; t < gradient.length; t++) {
            gradient[t] =
                    policy.loss().gradient()[t] + positiveWeight * positive.gradient()[t] + klWeight * kl.gradient()[t];
        }
        return Columns.spread(gradient, samples);
    }

    /// What the losses were, once the network has asked.
    PolicyTally tally() {
        return tally;
    }

    private ClippedLoss policy(Reals logProbs) {
        return switch (settings.ratio().level()) {
            case TOKEN -> PolicyLoss.of(tokens(logProbs), settings.clip());
            case SEQUENCE -> SequenceRatioLoss.of(sequences(logProbs), settings.clip());
        };
    }

    private PolicyTokens tokens(Reals logProbs) {
        return new PolicyTokens(
                logProbs,
                Columns.join(assessed, AssessedSample::proximalLogProbs),
                Columns.join(assessed, AssessedSample::behaviorWeights),
                Columns.join(assessed, AssessedSample::advantages),
                weights());
    }

    /// Tokens of a response share advantage and behavior weight: the settings refuse anything else.
    private SequenceRatioLoss.Sequences sequences(Reals logProbs) {
        return new SequenceRatioLoss.Sequences(
                logProbs,
                Columns.join(assessed, AssessedSample::proximalLogProbs),
                samples.stream().mapToInt(Sample::length).toArray(),
                firsts(each -> each.advantages()[0]),
                firsts(each -> each.behaviorWeights()[0] / totals.sequences()));
    }

    private Reals firsts(ToDoubleFunction<AssessedSample> of) {
        return Reals.of(assessed.stream().mapToDouble(of).toArray());
    }

    private Loss kl(Reals logProbs) {
        return klWeight(settings) == 0
                ? new Loss(0, new double[logProbs.size()])
                : KlLoss.of(
                        logProbs, Columns.join(assessed, each -> each.start().referenceLogProbs()), weights());
    }

    private Reals weights() {
        return Columns.join(assessed, each -> {
            var weights = new double[each.sample().length()];
            Arrays.fill(weights, settings.aggregation().weight(weights.length, totals));
            return weights;
        });
    }

    private boolean[] positive(int size) {
        var positive = new boolean[size];
        var start = 0;
        for (var sample : samples) {
            var end = start + sample.length();
            Arrays.fill(positive, start, end, sample.accepted());
            start = end;
        }
        return positive;
    }
}
