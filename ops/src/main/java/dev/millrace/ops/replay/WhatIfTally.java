package dev.millrace.ops.replay;

import dev.millrace.learner.metric.Metric;
import dev.millrace.messages.log.StepRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What is told of a run that was trained from another's trajectories: means over its policy steps, next to the
/// other's.
final class WhatIfTally {
    private static final List<Metric> TOLD = List.of(
            Metric.EFFECTIVE_SAMPLE_SIZE,
            Metric.BEHAVIOR_WEIGHT_MEAN,
            Metric.BEHAVIOR_WEIGHT_BOUND_SHARE,
            Metric.APPROX_KL,
            Metric.CLIP_FRACTION_LOW,
            Metric.CLIP_FRACTION_HIGH,
            Metric.ENTROPY,
            Metric.EXPLAINED_VARIANCE,
            Metric.VALUE_LOSS,
            Metric.ADVANTAGE_STD,
            Metric.LAMBDA_MEAN,
            Metric.GRADIENT_NORM_POLICY);

    private final List<Map<String, Double>> logged = new ArrayList<>();
    private final List<Map<String, Double>> trained = new ArrayList<>();

    /// Adds a policy step of both.
    ///
    /// @param record of the other run
    /// @param own the metrics of the step that was trained on the same trajectories
    void add(StepRecord record, Map<String, Double> own) {
        logged.add(record.metrics());
        trained.add(own);
    }

    /// How many policy steps.
    int steps() {
        return trained.size();
    }

    /// The least effective sample size of a step; 1 where there is none.
    double leastSampleSize() {
        return trained.stream()
                .map(each -> each.get(Metric.EFFECTIVE_SAMPLE_SIZE.key()))
                .filter(value -> value != null)
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(1);
    }

    /// Means by metric, of those that at least one of the two has.
    Map<String, WhatIfResult.Means> means() {
        Map<String, WhatIfResult.Means> means = new LinkedHashMap<>();
        for (var metric : TOLD) {
            var both = new WhatIfResult.Means(mean(logged, metric.key()), mean(trained, metric.key()));
            if (!Double.isNaN(both.logged()) || !Double.isNaN(both.trained())) {
                means.put(metric.key(), both);
            }
        }
        return means;
    }

    private static double mean(List<Map<String, Double>> steps, String key) {
        return steps.stream()
                .map(each -> each.get(key))
                .filter(value -> value != null)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(Double.NaN);
    }
}
