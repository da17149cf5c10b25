package dev.millrace.learner.measure;

import dev.millrace.learner.algorithm.AdvantageSettings;
import dev.millrace.learner.batch.Sample;
import dev.millrace.learner.formula.Quantiles;
import dev.millrace.learner.formula.advantage.LambdaRule;
import dev.millrace.learner.metric.Metric;
import dev.millrace.messages.prompt.PromptId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a step's samples are like: staleness, lengths by outcome, lambda, variety within groups.
final class SampleMeasures {
    private SampleMeasures() {}

    static void measure(List<Sample> samples, AdvantageSettings advantage, long version, Map<Metric, Double> into) {
        var staleness =
                samples.stream().mapToLong(sample -> sample.staleness(version)).summaryStatistics();
        into.put(Metric.STALENESS_MEAN, staleness.getAverage());
        into.put(Metric.STALENESS_MAX, (double) staleness.getMax());
        var truncated = samples.stream().filter(Sample::isTruncated).count();
        into.put(Metric.TRUNCATED_SHARE, (double) truncated / samples.size());
        lengths(samples, into);
        groups(samples, into);
        if (advantage instanceof AdvantageSettings.Generalized generalized) {
            lambdas(samples, generalized.policyLambda(), into);
        }
    }

    private static void lengths(List<Sample> samples, Map<Metric, Double> into) {
        var byOutcome = samples.stream().collect(Collectors.partitioningBy(Sample::accepted));
        byOutcome.forEach((accepted, part) -> {
            if (!part.isEmpty()) {
                var lengths =
                        Quantiles.of(part.stream().mapToDouble(Sample::length).toArray());
                into.put(accepted ? Metric.ACCEPTED_LENGTH_P10 : Metric.REJECTED_LENGTH_P10, lengths.at(0.1));
                into.put(accepted ? Metric.ACCEPTED_LENGTH_P50 : Metric.REJECTED_LENGTH_P50, lengths.at(0.5));
                into.put(accepted ? Metric.ACCEPTED_LENGTH_P90 : Metric.REJECTED_LENGTH_P90, lengths.at(0.9));
            }
        });
    }

    private static void groups(List<Sample> samples, Map<Metric, Double> into) {
        Map<PromptId, Double> rates = samples.stream()
                .collect(Collectors.groupingBy(Sample::prompt, Collectors.averagingDouble(s -> s.accepted() ? 1 : 0)));
        var all = rates.values().stream().filter(rate -> rate == 1).count();
        var none = rates.values().stream().filter(rate -> rate == 0).count();
        into.put(Metric.GROUPS_ALL_ACCEPTED, (double) all / rates.size());
        into.put(Metric.GROUPS_NONE_ACCEPTED, (double) none / rates.size());
        into.put(Metric.GROUPS_MIXED, (double) (rates.size() - all - none) / rates.size());
    }

    private static void lambdas(List<Sample> samples, LambdaRule rule, Map<Metric, Double> into) {
        var values = samples.stream()
                .mapToDouble(sample -> rule.lambda(sample.length()))
                .toArray();
        var lambdas = Quantiles.of(values);
        into.put(Metric.LAMBDA_MEAN, java.util.Arrays.stream(values).average().orElseThrow());
        into.put(Metric.LAMBDA_MIN, lambdas.at(0));
        into.put(Metric.LAMBDA_P10, lambdas.at(0.1));
        into.put(Metric.LAMBDA_P50, lambdas.at(0.5));
        into.put(Metric.LAMBDA_P90, lambdas.at(0.9));
        into.put(Metric.LAMBDA_MAX, lambdas.at(1));
        var stopped = samples.stream()
                .filter(sample -> rule.isStopped(sample.length()))
                .count();
        into.put(Metric.LAMBDA_STOPPED_SHARE, (double) stopped / samples.size());
    }
}
