package dev.millrace.ops.dashboard.value.health;

import dev.millrace.ops.dashboard.value.NamedCount;
import dev.millrace.ops.dashboard.value.PipelineValues;
import dev.millrace.ops.index.Pipeline;
import dev.millrace.ops.index.RunIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What went wrong in a run, and what verifiers concluded.
///
/// @param index of the run
/// @param pipeline of it
public record HealthValues(RunIndex index, Pipeline pipeline) {
    /// All of it.
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("deadLetters", deadLetters());
        values.put("duplicates", index.counts().lost().duplicates());
        values.put("unreadable", index.counts().lost().unreadable());
        values.put("verdicts", verdicts());
        values.put("verifiers", VerifierValues.of(pipeline));
        values.put("faults", PipelineValues.events(pipeline));
        return values;
    }

    private Map<String, Object> deadLetters() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("total", index.counts().lost().deadLetters());
        values.put("byRole", index.lettersByRole());
        values.put(
                "byReason",
                index.lettersByReason().entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .map(entry -> NamedCount.of("reason", entry))
                        .toList());
        return values;
    }

    private List<Map<String, Object>> verdicts() {
        Map<String, Map<String, Long>> kinds = new TreeMap<>();
        index.tally().verdictsByVerifier().forEach((key, count) -> {
            int blank = key.lastIndexOf(' ');
            kinds.computeIfAbsent(key.substring(0, blank), _ -> new LinkedHashMap<>())
                    .put(key.substring(blank + 1), count);
        });
        List<Map<String, Object>> verdicts = new ArrayList<>();
        kinds.forEach((verifier, counts) -> {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("verifier", verifier);
            values.put("kinds", counts);
            verdicts.add(values);
        });
        return verdicts;
    }
}
