package dev.millrace.learner.step;

import dev.millrace.learner.algorithm.ObjectiveSettings;
import dev.millrace.learner.batch.AssessedSample;
import dev.millrace.learner.batch.Columns;
import dev.millrace.learner.formula.Reals;
import dev.millrace.learner.formula.loss.BatchTotals;
import dev.millrace.learner.formula.loss.PolicyLoss;
import dev.millrace.learner.formula.loss.PolicyTokens;
import dev.millrace.learner.formula.loss.PositiveExampleLoss;
import dev.millrace.policy.network.OutputGradient;
import dev.millrace.policy.network.TokenOutputs;
import java.util.Arrays;
import java.util.List;

/// The policy's whole loss on one micro-batch, `L = L_policy + positiveExampleWeight · L_positive`, VAPO (arXiv
/// 2504.05118) equation 10, as the network asks for it.
final class PolicyObjective implements OutputGradient {
    private final List<AssessedSample> samples;
    private final BatchTotals totals;
    private final ObjectiveSettings settings;
    private PolicyTally tally = PolicyTally.NOTHING;

    PolicyObjective(List<AssessedSample> samples, BatchTotals totals, ObjectiveSettings settings) {
        this.samples = samples;
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
                .mapToLong(sample -> sample.length())
                .sum();
    }

    @Override
    public float[] of(TokenOutputs outputs) {
        var logProbs = Reals.of(outputs.outputs());
        var outcome = PolicyLoss.of(tokens(logProbs), settings.clip());
        var positive = PositiveExampleLoss.of(logProbs, positive(logProbs.size()), totals.positiveTokens());
        tally = PolicyTally.of(outcome, positive);
        var gradient = new float[logProbs.size()];
        for (var t = 0; t < gradient.length; t++) {
            gradient[t] =
                    (float) (outcome.loss().gradient()[t] + settings.positiveExampleWeight() * positive.gradient()[t]);
        }
        return gradient;
    }

    /// What the losses were, once the network has asked.
    PolicyTally tally() {
        return tally;
    }

    private PolicyTokens tokens(Reals logProbs) {
        return new PolicyTokens(
                logProbs,
                Columns.join(samples, each -> Reals.of(each.proximalLogProbs())),
                Columns.join(samples, each -> Reals.of(each.sample().rollout().behaviorLogProbs())),
                Columns.join(samples, each -> Reals.of(each.advantages())),
                Columns.join(samples, this::weights));
    }

    private Reals weights(AssessedSample each) {
        var weights = new double[each.sample().length()];
        Arrays.fill(weights, settings.aggregation().weight(weights.length, totals));
        return Reals.of(weights);
    }

    private boolean[] positive(int size) {
        var positive = new boolean[size];
        var start = 0;
        for (var each : samples) {
            var end = start + each.sample().length();
            Arrays.fill(positive, start, end, each.sample().accepted());
            start = end;
        }
        return positive;
    }
}
