package dev.millrace.ops.tensorboard;

import dev.millrace.messages.history.StepEntry;
import dev.millrace.messages.history.StepLog;
import dev.millrace.ops.index.RunIndex;
import dev.millrace.ops.index.evaluation.EvaluationPoint;
import dev.millrace.ops.index.step.Axis;
import dev.millrace.ops.index.step.AxisRange;
import dev.millrace.ops.index.step.Series;
import dev.millrace.ops.index.step.SeriesQuery;
import dev.millrace.ops.index.step.Stretch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Scalars of a recorded run, from its log alone. Times are those of the steps, of an evaluation that of the step after
/// which it was asked. Idle shares of generators and scorers are missing: only a learner that runs knows them as it
/// writes them.
///
/// @param steps of the run
/// @param index the same log, read to its end
public record RunScalars(StepLog steps, RunIndex index) {
    private static final List<String> FLOW = List.of("tokensPerSecond", "learnerIdle");

    /// Writes all of them.
    ///
    /// @param folder gets them
    /// @return how many steps and evaluations there were
    public Written write(ScalarFolder folder) {
        var evaluations = index.evaluations().stream()
                .collect(
                        Collectors.groupingBy(point -> point.result().question().step()));
        var flow = flow();
        int written = 0;
        for (var entry : steps.entries()) {
            var step = entry.record().step();
            // Step 0 is the start, which a learner tells nobody of.
            if (step > 0) {
                var event = StepScalars.of(seconds(entry), entry.record(), flow.getOrDefault(step, Map.of()));
                folder.write(event);
                written += event.scalars().isEmpty() ? 0 : 1;
            }
            evaluations.getOrDefault(step, List.of()).forEach(point -> folder.write(evaluation(entry, point)));
        }
        return new Written(written, index.evaluations().size());
    }

    /// What was written.
    ///
    /// @param steps policy steps and rounds of value-pretraining
    /// @param evaluations of all sets
    public record Written(int steps, int evaluations) {}

    private static double seconds(StepEntry entry) {
        return entry.timestamp() / 1e3;
    }

    private static ScalarEvent evaluation(StepEntry asked, EvaluationPoint point) {
        return StepScalars.evaluation(seconds(asked), point.version(), point.result());
    }

    /// What follows from the log about each step, beside its metrics.
    private Map<Long, Map<String, Double>> flow() {
        Map<Long, Map<String, Double>> flow = new HashMap<>();
        var series = index.series(new SeriesQuery(FLOW, Axis.STEP, Stretch.ALL, AxisRange.ALL, Integer.MAX_VALUE));
        for (int row = 0; row < series.step().length; row++) {
            flow.put(series.step()[row], at(series, row));
        }
        return flow;
    }

    private static Map<String, Double> at(Series series, int row) {
        return series.curves().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, curve -> curve.getValue().mean()[row]));
    }
}
