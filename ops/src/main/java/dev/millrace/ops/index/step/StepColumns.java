package dev.millrace.ops.index.step;

import dev.millrace.learner.metric.FlowMetric;
import dev.millrace.messages.history.StepEntry;
import dev.millrace.messages.log.Phase;
import dev.millrace.ops.index.column.DoubleColumn;
import dev.millrace.ops.index.column.LongColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;

/// The steps of a run in order, one row each.
public final class StepColumns {
    private static final DoubleColumn NONE = new DoubleColumn();

    private final LongColumn steps = new LongColumn();
    private final LongColumn versions = new LongColumn();
    private final LongColumn times = new LongColumn();
    private final List<Phase> phases = new ArrayList<>();
    private final LongColumn offsets = new LongColumn();
    private final LongColumn prompts = new LongColumn();
    private final DoubleColumn tokens = new DoubleColumn();
    private final DoubleColumn seconds = new DoubleColumn();
    private final Map<String, DoubleColumn> metrics = new TreeMap<>();

    /// Adds the next step.
    public void add(StepEntry entry) {
        var record = entry.record();
        int row = steps.size();
        steps.add(record.step());
        versions.add(record.version());
        times.add(entry.timestamp());
        phases.add(record.phase());
        offsets.add(entry.offset());
        prompts.add(Math.max(record.cursors().getOrDefault("prompt", -1L), row == 0 ? -1 : prompts.get(row - 1)));
        tokens.add(Math.max(record.metric(FlowMetric.TOKENS_GENERATED.key()), row == 0 ? 0 : tokens.get(row - 1)));
        seconds.add(record.metric(FlowMetric.SECONDS.key()) + (row == 0 ? 0 : seconds.get(row - 1)));
        record.metrics().forEach((key, value) -> {
            var column = metrics.computeIfAbsent(key, _ -> new DoubleColumn());
            column.fillTo(row);
            column.add(value);
        });
    }

    /// How many there are.
    public int size() {
        return steps.size();
    }

    /// A row's step.
    public long step(int row) {
        return steps.get(row);
    }

    /// The policy version after it.
    public long version(int row) {
        return versions.get(row);
    }

    /// When it was committed, milliseconds since 1970.
    public long time(int row) {
        return times.get(row);
    }

    /// What it did.
    public Phase phase(int row) {
        return phases.get(row);
    }

    /// Its offset on the topic.
    public long offset(int row) {
        return offsets.get(row);
    }

    /// The number of the first prompt that it left to be asked; -1: the log does not say.
    public long nextPrompt(int row) {
        return prompts.get(row);
    }

    /// Tokens generated since the run's start.
    public double tokens(int row) {
        return tokens.get(row);
    }

    /// Seconds of this step and all before it.
    public double seconds(int row) {
        return seconds.get(row);
    }

    /// What it measured; NaN where it did not.
    ///
    /// @param key the metric's
    /// @param row the step's
    public double metric(String key, int row) {
        return column(key).get(row);
    }

    /// A metric of all steps; without rows where none measured it.
    public DoubleColumn column(String key) {
        return metrics.getOrDefault(key, NONE);
    }

    /// The newest number of a metric; NaN: there is none.
    public double newest(String key) {
        for (int row = size() - 1; row >= 0; row--) {
            double value = metric(key, row);
            if (!Double.isNaN(value)) {
                return value;
            }
        }
        return Double.NaN;
    }

    /// How many steps measured a metric; empty: it is none.
    public OptionalLong measured(String key) {
        var column = metrics.get(key);
        return column == null ? OptionalLong.empty() : OptionalLong.of(column.numbers());
    }

    /// The metrics there are.
    public NavigableSet<String> keys() {
        return new TreeSet<>(metrics.keySet());
    }

    /// The row of a step; -1: it is not there.
    public int row(long step) {
        int row = steps.firstAbove(step) - 1;
        return row >= 0 && steps.get(row) == step ? row : -1;
    }

    /// The row of the step that asked a prompt; -1: the log does not say.
    public int asking(long prompt) {
        int row = prompts.firstAbove(prompt);
        return row == size() ? -1 : row;
    }
}
