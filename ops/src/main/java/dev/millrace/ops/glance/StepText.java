package dev.millrace.ops.glance;

import dev.millrace.learner.evaluation.EvaluationResult;
import dev.millrace.learner.metric.Metric;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Steps and evaluations in one line, as a log gets them.
public final class StepText {
    /// Key of the response tokens that come a second.
    public static final String TOKENS_PER_SECOND = "tokensPerSecond";

    /// Key of the share of time in which the learner waits.
    public static final String LEARNER_IDLE = "learnerIdle";

    private StepText() {}

    /// A policy step.
    ///
    /// @param version it made
    /// @param planned versions of the run
    /// @param number its metrics and the two above, by key; NaN: it has none
    public static String policyStep(long version, long planned, ToDoubleFunction<String> number) {
        return String.format(
                Locale.ROOT,
                "step %d/%d  solve rate %s  reward %s  length %s  staleness %s  %s",
                version,
                planned,
                text(number, Metric.SOLVE_RATE.key(), "%.3f"),
                text(number, Metric.REWARD_MEAN.key(), "%.3f"),
                text(number, Metric.RESPONSE_LENGTH_MEAN.key(), "%.1f"),
                text(number, Metric.STALENESS_MEAN.key(), "%.2f"),
                flow(number));
    }

    /// A round of value-pretraining.
    ///
    /// @param round its number
    /// @param number as above
    public static String pretrainingRound(long round, ToDoubleFunction<String> number) {
        return String.format(
                Locale.ROOT,
                "value-pretraining round %d  held-out error %s  explained variance %s  %s",
                round,
                text(number, Metric.HELD_OUT_ERROR.key(), "%.4f"),
                text(number, Metric.HELD_OUT_EXPLAINED_VARIANCE.key(), "%.3f"),
                flow(number));
    }

    /// An evaluation.
    public static String evaluation(EvaluationResult result) {
        return String.format(
                Locale.ROOT,
                "evaluation %s after step %d: solve rate %.3f (%d problems x %d responses)",
                result.question().set(),
                result.question().step(),
                result.solveRate(),
                result.question().problems(),
                result.question().groupSize());
    }

    private static String flow(ToDoubleFunction<String> number) {
        double idle = 100 * number.applyAsDouble(LEARNER_IDLE);
        return text(number, TOKENS_PER_SECOND, "%.0f") + " tokens/s  learner idle "
                + (Double.isNaN(idle) ? "-" : String.format(Locale.ROOT, "%.0f%%", idle));
    }

    private static String text(ToDoubleFunction<String> number, String key, String format) {
        double value = number.applyAsDouble(key);
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
    }
}
