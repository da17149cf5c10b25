package dev.millrace.ops.replay;

import dev.millrace.learner.replay.ReplayedStep;
import dev.millrace.messages.log.StepRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How a step that was done again differs from its record.
///
/// @param step its number
/// @param what what differs, by name: the digests, and then the metrics of the algorithm
record StepDifference(long step, Map<String, Pair> what) {
    private static final int SHOWN = 6;

    /// What the log has, and what came out.
    ///
    /// @param logged as the log has it
    /// @param replayed as it came out
    record Pair(String logged, String replayed) {}

    /// Compares.
    ///
    /// @param record as the log has it
    /// @param replayed as it came out; empty where nothing was left to do
    /// @return empty where the weights are the same
    static Optional<StepDifference> of(StepRecord record, Optional<ReplayedStep> replayed) {
        if (replayed.isEmpty()) {
            return Optional.of(
                    new StepDifference(record.step(), Map.of("phase", new Pair(phase(record), "none left"))));
        }
        var again = replayed.get();
        Map<String, Pair> different = new LinkedHashMap<>();
        again.digests().forEach((name, digest) -> {
            var logged = record.digests().getOrDefault(name, "none");
            if (!logged.equals(digest)) {
                different.put(name, new Pair(logged, digest));
            }
        });
        if (different.isEmpty()) {
            return Optional.empty();
        }
        new TreeMap<>(again.outcome().metrics()).forEach((name, value) -> {
            var logged = record.metrics().get(name);
            if (!value.equals(logged)) {
                different.put(name, new Pair(String.valueOf(logged), String.valueOf(value)));
            }
        });
        return Optional.of(new StepDifference(record.step(), different));
    }

    /// For a person: one line a difference, the first ones.
    String text() {
        var lines = what.entrySet().stream()
                .limit(SHOWN)
                .map(entry -> "  %s: got %s when done again, expected %s as on the log"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().replayed(),
                                entry.getValue().logged()))
                .toList();
        var more = what.size() > SHOWN ? List.of("  and %d more".formatted(what.size() - SHOWN)) : List.<String>of();
        return String.join("\n", lines) + (more.isEmpty() ? "" : "\n" + more.getFirst());
    }

    private static String phase(StepRecord record) {
        return record.phase().name().toLowerCase(Locale.ROOT);
    }
}
