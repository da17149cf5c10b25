package dev.millrace.ops.index;

import dev.millrace.learner.metric.FlowMetric;
import dev.millrace.ops.index.flow.Flow;
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
///
/// @param steps of the run
/// @param flow of its workers
record DerivedNumbers(StepColumns steps, Flow flow) {
    /// All numbers of steps, by key, as functions of the row.
    Map<String, IntToDoubleFunction> all() {
        Map<String, IntToDoubleFunction> numbers = new LinkedHashMap<>();
        steps.keys().forEach(key -> numbers.put(key, row -> steps.metric(key, row)));
        numbers.put("tokensPerSecond", this::tokensPerSecond);
        numbers.put("learnerIdle", row -> seconds(row, FlowMetric.SECONDS_WAITING) / seconds(row, FlowMetric.SECONDS));
        numbers.put("generatorsIdle", row -> row == 0 ? Double.NaN : idle(row, true));
        numbers.put("scorersIdle", row -> row == 0 ? Double.NaN : idle(row, false));
        return numbers;
    }

    private double tokensPerSecond(int row) {
        double seconds = seconds(row, FlowMetric.SECONDS);
        return row == 0 || seconds <= 0 ? Double.NaN : (steps.tokens(row) - steps.tokens(row - 1)) / seconds;
    }

    private double seconds(int row, FlowMetric metric) {
        return steps.metric(metric.key(), row);
    }

    private double idle(int row, boolean generators) {
        return Flow.idle(generators ? flow.generators() : flow.scorers(), steps.time(row - 1), steps.time(row));
    }
}
