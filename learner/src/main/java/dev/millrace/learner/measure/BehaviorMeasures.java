package dev.millrace.learner.measure;

import dev.millrace.learner.batch.AssessedSample;
import dev.millrace.learner.formula.EffectiveSampleSize;
import dev.millrace.learner.formula.Moments;
import dev.millrace.learner.formula.Reals;
import dev.millrace.learner.formula.loss.BehaviorWeight;
import dev.millrace.learner.metric.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;

/// How far the policy at the step's start is from what the tokens were sampled from, and why: tokens that the same
/// version wrote differ by mismatch alone, older ones by staleness too.
final class BehaviorMeasures {
    private final List<Token> tokens = new ArrayList<>();
    private final BehaviorWeight rule;

    /// One token.
    ///
    /// @param logWeight log-probability at the step's start − behavior log-probability, nats
    /// @param staleness learner's version − the version that wrote it
    private record Token(double logWeight, long staleness) {
        double divergence() {
            return Math.expm1(logWeight) - logWeight;
        }
    }

    private BehaviorMeasures(List<AssessedSample> samples, BehaviorWeight rule, long version) {
        this.rule = rule;
        for (var each : samples) {
            var behavior = each.sample().behaviorLogProbs();
            var versions = each.sample().versions();
            for (var t = 0; t < behavior.length; t++) {
                tokens.add(new Token(each.start().logProbs()[t] - behavior[t], version - versions[t]));
            }
        }
    }

    static void measure(List<AssessedSample> samples, BehaviorWeight rule, long version, Map<Metric, Double> into) {
        var measures = new BehaviorMeasures(samples, rule, version);
        measures.weights(samples, into);
        measures.divergences(into);
        measures.staleness(into);
    }

    private void weights(List<AssessedSample> samples, Map<Metric, Double> into) {
        var weights = tokens.stream()
                .mapToDouble(token -> Math.exp(token.logWeight()))
                .toArray();
        into.put(Metric.BEHAVIOR_WEIGHT_MEAN, Moments.of(Reals.of(weights)).mean());
        into.put(Metric.BEHAVIOR_WEIGHT_MAX, Arrays.stream(weights).max().orElseThrow());
        into.put(Metric.EFFECTIVE_SAMPLE_SIZE, EffectiveSampleSize.of(Reals.of(weights)));
        into.put(Metric.BEHAVIOR_WEIGHT_BOUND_SHARE, (double) bound(samples) / weights.length);
    }

    private long bound(List<AssessedSample> samples) {
        return samples.stream()
                .mapToLong(each -> rule.boundTokens(
                        Reals.of(each.proximalLogProbs()),
                        Reals.of(each.sample().behaviorLogProbs())))
                .sum();
    }

    private void divergences(Map<Metric, Double> into) {
        var fresh = tokens.stream().filter(token -> token.staleness() <= 0).toList();
        var old = tokens.stream().filter(token -> token.staleness() > 0).toList();
        if (!fresh.isEmpty()) {
            var differences = fresh.stream()
                    .mapToDouble(token -> Math.abs(token.logWeight()))
                    .summaryStatistics();
            into.put(Metric.MISMATCH_MEAN, differences.getAverage());
            into.put(Metric.MISMATCH_MAX, differences.getMax());
            into.put(Metric.MISMATCH_KL, meanDivergence(fresh));
        }
        if (!old.isEmpty()) {
            into.put(Metric.STALENESS_KL, meanDivergence(old));
        }
    }

    private static double meanDivergence(List<Token> tokens) {
        return tokens.stream().mapToDouble(Token::divergence).average().orElseThrow();
    }

    private void staleness(Map<Metric, Double> into) {
        into.put(Metric.STALENESS_SHARE_0, share(staleness -> staleness <= 0));
        into.put(Metric.STALENESS_SHARE_1, share(staleness -> staleness == 1));
        into.put(Metric.STALENESS_SHARE_2_TO_3, share(staleness -> staleness == 2 || staleness == 3));
        into.put(Metric.STALENESS_SHARE_FROM_4, share(staleness -> staleness >= 4));
    }

    private double share(LongPredicate of) {
        return (double) tokens.stream().mapToLong(Token::staleness).filter(of).count() / tokens.size();
    }
}
