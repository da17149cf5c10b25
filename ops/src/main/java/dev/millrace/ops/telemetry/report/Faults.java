package dev.millrace.ops.telemetry.report;

import dev.millrace.generators.GeneratorMeasure;
import dev.millrace.messages.report.Measure;
import dev.millrace.messages.report.Reading;
import dev.millrace.ops.telemetry.worker.BrokerMeasure;
import dev.millrace.ops.telemetry.worker.Happening;
import dev.millrace.scorer.progress.JudgeMeasure;
import dev.millrace.scorer.progress.ScorerMeasure;
import dev.millrace.scorer.progress.VerifierMeasure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads faults, and recoveries from them, out of counters that rise. Not for use by two threads at a time.
final class Faults {
    private static final Map<Measure, String> WORDS = Map.ofEntries(
            Map.entry(GeneratorMeasure.DEAD_LETTERS, "dead letters: %d more"),
            Map.entry(GeneratorMeasure.UNUSABLE_WEIGHTS, "records of policy weights refused: %d"),
            Map.entry(ScorerMeasure.DEAD_LETTERS, "dead letters: %d more"),
            Map.entry(ScorerMeasure.THREADS_REPLACED, "threads that ended and were replaced: %d"),
            Map.entry(ScorerMeasure.GROUPS_OVERDUE, "groups that nobody judged in time: %d"),
            Map.entry(JudgeMeasure.DEAD_LETTERS, "dead letters: %d more"),
            Map.entry(VerifierMeasure.PROCESSES_KILLED, "processes killed since a call took too long: %d"),
            Map.entry(VerifierMeasure.PROCESSES_CRASHED, "processes that crashed: %d"),
            Map.entry(VerifierMeasure.PROCESSES_FAILED, "processes that did not start: %d"),
            Map.entry(BrokerMeasure.RESTARTS, "started again after it ended: %d"));

    private final Map<String, Double> before = new HashMap<>();

    /// What has happened since the last call, in the order of the readings.
    List<Happening> since(List<Reading> readings) {
        return readings.stream().flatMap(reading -> fault(reading).stream()).toList();
    }

    private Optional<Happening> fault(Reading reading) {
        var words = WORDS.get(reading.measure());
        if (words == null) {
            return Optional.empty();
        }
        var earlier = before.put(reading.name(), reading.value());
        long more = Math.round(reading.value() - (earlier == null ? 0 : earlier));
        var whose = reading.of().isEmpty() ? "" : "verifier " + reading.of() + ", ";
        return more > 0 ? Optional.of(Happening.fault(whose + words.formatted(more))) : Optional.empty();
    }
}
