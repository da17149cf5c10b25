package dev.millrace.ops.index.flow;

import dev.millrace.messages.rollout.WorkerClock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// The topics and workers of a run.
public final class Flow {
    private final Map<String, TopicFlow> topics = new LinkedHashMap<>();
    private final Map<String, WorkerSamples> generators = new TreeMap<>();
    private final Map<String, WorkerSamples> scorers = new TreeMap<>();

    /// A topic.
    ///
    /// @param name without the run's
    public TopicFlow topic(String name) {
        return topics.computeIfAbsent(name, _ -> new TopicFlow());
    }

    /// Those that have a record, in the order in which they came.
    public Map<String, TopicFlow> topics() {
        return topics;
    }

    /// Notes who wrote and judged a group.
    ///
    /// @param time when it was written, milliseconds since 1970
    /// @param generator the one's clock
    /// @param scorer the other's
    public void worked(long time, WorkerClock generator, WorkerClock scorer) {
        generators.computeIfAbsent(generator.worker(), _ -> new WorkerSamples()).add(time, generator);
        scorers.computeIfAbsent(scorer.worker(), _ -> new WorkerSamples()).add(time, scorer);
    }

    /// Generators by name.
    public Map<String, WorkerSamples> generators() {
        return generators;
    }

    /// Scorers by name.
    public Map<String, WorkerSamples> scorers() {
        return scorers;
    }

    /// The mean share of time in which workers waited between two moments; NaN: not known.
    ///
    /// @param workers of one role
    /// @param from milliseconds since 1970, not included
    /// @param to milliseconds since 1970
    public static double idle(Map<String, WorkerSamples> workers, long from, long to) {
        return workers.values().stream()
                .mapToDouble(worker -> worker.idle(from, to))
                .filter(share -> !Double.isNaN(share))
                .average()
                .orElse(Double.NaN);
    }
}
