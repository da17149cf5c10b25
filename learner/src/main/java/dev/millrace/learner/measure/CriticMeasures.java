package dev.millrace.learner.measure;

import dev.millrace.learner.batch.AssessedSample;
import dev.millrace.learner.batch.Columns;
import dev.millrace.learner.formula.ExplainedVariance;
import dev.millrace.learner.formula.Moments;
import dev.millrace.learner.formula.Reals;
import dev.millrace.learner.metric.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How good the critic is at the step's start: over all tokens, and by where in its response a token stands.
final class CriticMeasures {
    private static final List<Metric> DECILE_METRICS = Stream.of(Metric.values())
            .filter(metric -> metric.key().startsWith("explainedVarianceDecile"))
            .toList();
    private static final int DECILES = DECILE_METRICS.size();

    private CriticMeasures() {}

    static void measure(List<AssessedSample> samples, Map<Metric, Double> into) {
        var returns = Columns.join(samples, AssessedSample::returns);
        var values = Columns.join(samples, each -> each.start().values());
        ExplainedVariance.of(returns, values).ifPresent(share -> into.put(Metric.EXPLAINED_VARIANCE, share));
        into.put(
                Metric.VALUE_BIAS,
                Moments.of(values).mean() - Moments.of(returns).mean());
        for (var decile = 0; decile < DECILES; decile++) {
            measure(samples, decile, into);
        }
    }

    private static void measure(List<AssessedSample> samples, int decile, Map<Metric, Double> into) {
        var metric = DECILE_METRICS.get(decile);
        var returns = part(samples.stream().map(AssessedSample::returns).toList(), decile);
        var values = part(samples.stream().map(each -> each.start().values()).toList(), decile);
        ExplainedVariance.of(returns, values).ifPresent(share -> into.put(metric, share));
    }

    /// The tokens t of responses of length l with ⌊10 t / l⌋ = decile.
    private static Reals part(List<double[]> columns, int decile) {
        var parts = new ArrayList<double[]>();
        for (var column : columns) {
            parts.add(IntStream.range(0, column.length)
                    .filter(t -> DECILES * t / column.length == decile)
                    .mapToDouble(t -> column[t])
                    .toArray());
        }
        return Reals.of(Columns.concatenate(parts));
    }
}
