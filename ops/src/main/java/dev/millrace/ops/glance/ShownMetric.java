package dev.millrace.ops.glance;

import dev.millrace.learner.metric.Metric;
import java.util.List;

/// A metric that is shown as a curve.
///
/// @param name what it is called there
/// @param key of the metric
/// @param format how its newest value is written
public record ShownMetric(String name, String key, String format) {
    /// The evaluation set whose solve rate is shown.
    public static final String HELD_OUT = "heldOut";

    /// How shares are written.
    public static final String SHARE = "%.3f";

    private static final ShownMetric SOLVE_RATE = of("solve rate", Metric.SOLVE_RATE, SHARE);
    private static final List<ShownMetric> POLICY = List.of(
            SOLVE_RATE,
            of("reward", Metric.REWARD_MEAN, SHARE),
            of("length", Metric.RESPONSE_LENGTH_MEAN, "%.1f"),
            of("entropy", Metric.ENTROPY, SHARE),
            of("approx. KL", Metric.APPROX_KL, "%.5f"),
            of("expl. variance", Metric.EXPLAINED_VARIANCE, SHARE));
    private static final List<ShownMetric> PRETRAINING = List.of(
            of("held-out error", Metric.HELD_OUT_ERROR, "%.4f"),
            of("expl. variance", Metric.HELD_OUT_EXPLAINED_VARIANCE, SHARE),
            SOLVE_RATE,
            of("length", Metric.RESPONSE_LENGTH_MEAN, "%.1f"));

    private static ShownMetric of(String name, Metric metric, String format) {
        return new ShownMetric(name, metric.key(), format);
    }

    /// The metrics that are shown.
    ///
    /// @param pretraining whether of rounds of value-pretraining; else of policy steps
    public static List<ShownMetric> all(boolean pretraining) {
        return pretraining ? PRETRAINING : POLICY;
    }
}
