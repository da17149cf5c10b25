package dev.millrace.ops.tensorboard;

import dev.millrace.learner.evaluation.EvaluationResult;
import dev.millrace.messages.log.StepRecord;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Steps and evaluations as scalars.
///
/// | | tags | `step` counts |
/// |---|---|---|
/// | a policy step | section of the metric, `/`, its key | policy versions |
/// | a round of value-pretraining | `valuePretraining/`, key | learner steps |
/// | an evaluation | `evaluation/`, set, `/`, key | policy versions, when it was asked |
///
/// Sections are `policy`, `critic`, `advantage`, `responses`, `staleness`, `flow`, and `other` for what is not known.
///
/// Runs with and without value-pretraining or refills so lie over one another. What is not finite is left out. Scalars
/// are floats: counts above 16,777,216 are rounded.
public final class StepScalars {
    private StepScalars() {}

    /// A step; a refill has none.
    ///
    /// @param seconds when it was committed, since 1970
    /// @param record as the log holds it
    /// @param beside what else is known of it: metrics of the flow
    public static ScalarEvent of(double seconds, StepRecord record, Map<String, Double> beside) {
        return switch (record.phase()) {
            case POLICY -> policyStep(seconds, record, beside);
            case VALUE_PRETRAINING -> pretrainingRound(seconds, record, beside);
            case REFILL -> new ScalarEvent(seconds, record.version(), Map.of());
        };
    }

    private static ScalarEvent policyStep(double seconds, StepRecord record, Map<String, Double> beside) {
        Map<String, Float> scalars = new TreeMap<>();
        put(scalars, MetricTag::policy, record.metrics());
        put(scalars, MetricTag::flow, beside);
        scalars.put(MetricTag.LEARNER_STEP, (float) record.step());
        return new ScalarEvent(seconds, record.version(), scalars);
    }

    private static ScalarEvent pretrainingRound(double seconds, StepRecord record, Map<String, Double> beside) {
        Map<String, Float> scalars = new TreeMap<>();
        put(scalars, MetricTag::pretraining, record.metrics());
        put(scalars, MetricTag::pretraining, beside);
        return new ScalarEvent(seconds, record.step(), scalars);
    }

    /// An evaluation.
    ///
    /// @param seconds when it came back, since 1970
    /// @param version the policy's when it was asked
    /// @param result what it came to
    public static ScalarEvent evaluation(double seconds, long version, EvaluationResult result) {
        Map<String, Float> scalars = new TreeMap<>();
        put(
                scalars,
                key -> MetricTag.evaluation(result.question().set(), key),
                Map.of(
                        "solveRate", result.solveRate(),
                        "passRate", result.passRate(),
                        "responseLengthMean", result.meanLength()));
        return new ScalarEvent(seconds, version, scalars);
    }

    private static void put(Map<String, Float> scalars, UnaryOperator<String> tag, Map<String, Double> metrics) {
        metrics.forEach((key, value) -> {
            if (Double.isFinite(value)) {
                scalars.put(tag.apply(key), value.floatValue());
            }
        });
    }
}
