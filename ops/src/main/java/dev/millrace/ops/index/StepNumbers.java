package dev.millrace.ops.index;

import dev.millrace.learner.metric.FlowMetric;
import dev.millrace.ops.index.column.DoubleColumn;
import dev.millrace.ops.index.flow.Flow;
import dev.millrace.ops.index.flow.WorkerSamples;
import dev.millrace.ops.index.step.StepColumns;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/// What a step's numbers are: its metrics, and what follows from the log beside them.
///
/// | key | unit | formula |
/// |---|---|---|
/// | `tokensPerSecond` | 1/s | response tokens that came between the step before and this one / `seconds` |
/// | `learnerIdle` | 0–1 | `secondsWaiting` / `seconds` |
/// | `generatorsIdle` | 0–1 | mean over generators of the share of that time in which they waited, by their clocks |
/// | `scorersIdle` | 0–1 | the same of scorers |
final class StepNumbers {
    /// Records that tell of a step's time may come some steps later.
    private static final int OPEN = 8;

    private final StepColumns steps;
    private final Flow flow;
    private final DoubleColumn generators = new DoubleColumn();
    private final DoubleColumn scorers = new DoubleColumn();

    /// @param steps of the run
    /// @param flow of its workers
    StepNumbers(StepColumns steps, Flow flow) {
        this.steps = steps;
        this.flow = flow;
    }

    /// All numbers of steps, by key, as functions of the row.
    ///
    /// @param whole whether the log has been read to its end, so that old rows do not change any more
    Map<String, IntToDoubleFunction> all(boolean whole) {
        if (whole) {
            keep(generators, flow.generators());
            keep(scorers, flow.scorers());
        }
        Map<String, IntToDoubleFunction> numbers = new LinkedHashMap<>();
        steps.keys().forEach(key -> numbers.put(key, steps.column(key)::get));
        numbers.put("tokensPerSecond", this::tokensPerSecond);
        numbers.put("learnerIdle", row -> seconds(row, FlowMetric.SECONDS_WAITING) / seconds(row, FlowMetric.SECONDS));
        numbers.put("generatorsIdle", row -> idle(row, generators, flow.generators()));
        numbers.put("scorersIdle", row -> idle(row, scorers, flow.scorers()));
        return numbers;
    }

    private void keep(DoubleColumn known, Map<String, WorkerSamples> workers) {
        for (int row = known.size(); row < steps.size() - OPEN; row++) {
            known.add(idle(row, workers));
        }
    }

    private double tokensPerSecond(int row) {
        double seconds = seconds(row, FlowMetric.SECONDS);
        return row == 0 || seconds <= 0 ? Double.NaN : (steps.tokens(row) - steps.tokens(row - 1)) / seconds;
    }

    private double seconds(int row, FlowMetric metric) {
        return steps.metric(metric.key(), row);
    }

    private double idle(int row, DoubleColumn known, Map<String, WorkerSamples> workers) {
        return row < known.size() ? known.get(row) : idle(row, workers);
    }

    private double idle(int row, Map<String, WorkerSamples> workers) {
        return row == 0 ? Double.NaN : Flow.idle(workers, steps.time(row - 1), steps.time(row));
    }
}
