package dev.millrace.ops.dashboard.value.health;

import dev.millrace.ops.index.Pipeline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What scorers and judges reported of their verifiers: how often each was called, how long that took, what became of
/// its processes.
final class VerifierValues {
    private static final Pattern MEASURE = Pattern.compile("verifier\\.(.+)\\.([A-Za-z0-9]+)");

    private VerifierValues() {}

    /// An object a verifier and worker, times in milliseconds.
    static List<Map<String, Object>> of(Pipeline pipeline) {
        List<Map<String, Object>> verifiers = new ArrayList<>();
        for (var worker : pipeline.workers()) {
            Map<String, Map<String, Object>> own = new TreeMap<>();
            new TreeMap<>(worker.work().measures()).forEach((name, value) -> {
                var measure = MEASURE.matcher(name);
                if (measure.matches()) {
                    put(own.computeIfAbsent(measure.group(1), verifier -> start(verifier, worker)), measure, value);
                }
            });
            verifiers.addAll(own.values());
        }
        return verifiers;
    }

    private static Map<String, Object> start(String verifier, Pipeline.Worker worker) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("verifier", verifier);
        values.put("worker", worker.name());
        return values;
    }

    private static void put(Map<String, Object> values, Matcher measure, double value) {
        var key = measure.group(2);
        if (key.startsWith("call") && key.endsWith("Seconds")) {
            values.put("millis" + key.substring("call".length(), key.length() - "Seconds".length()), 1_000 * value);
        } else {
            values.put(key, value);
        }
    }
}
