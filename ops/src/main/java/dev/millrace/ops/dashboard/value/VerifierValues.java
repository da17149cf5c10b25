package dev.millrace.ops.dashboard.value;

import dev.millrace.ops.index.Pipeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How long verifiers take and how often they break, as scorers and judges report it in measures such as
/// `verifier.math.callP95Seconds`. Of several workers calls are added up and the slowest times are told.
final class VerifierValues {
    private static final String PREFIX = "verifier.";
    private static final double MILLIS = 1_000;
    private static final Map<String, String> TIMES = times();

    private final Map<String, Map<String, Double>> byVerifier = new TreeMap<>();

    private VerifierValues() {}

    private static Map<String, String> times() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("callMeanSeconds", "millisMean");
        names.put("callP50Seconds", "millisP50");
        names.put("callP95Seconds", "millisP95");
        names.put("callP99Seconds", "millisP99");
        names.put("callMaxSeconds", "millisMax");
        return names;
    }

    /// One object a verifier; none where nobody reports.
    static List<Map<String, Object>> of(Pipeline pipeline) {
        var values = new VerifierValues();
        pipeline.workers().forEach(worker -> worker.work().measures().forEach(values::add));
        List<Map<String, Object>> verifiers = new ArrayList<>();
        values.byVerifier.forEach((name, measures) -> verifiers.add(of(name, measures)));
        return verifiers;
    }

    private void add(String measure, double value) {
        int last = measure.lastIndexOf('.');
        if (measure.startsWith(PREFIX) && last > PREFIX.length()) {
            var name = measure.substring(last + 1);
            byVerifier
                    .computeIfAbsent(measure.substring(PREFIX.length(), last), _ -> new HashMap<>())
                    .merge(name, value, TIMES.containsKey(name) ? Math::max : Double::sum);
        }
    }

    private static Map<String, Object> of(String name, Map<String, Double> measures) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("verifier", name);
        values.put("calls", count(measures, "calls"));
        TIMES.forEach((measure, key) -> {
            if (measures.containsKey(measure)) {
                values.put(key, MILLIS * measures.get(measure));
            }
        });
        long killed = count(measures, "processesKilled");
        values.put("restarts", killed + count(measures, "processesCrashed"));
        values.put("killed", killed);
        return values;
    }

    private static long count(Map<String, Double> measures, String name) {
        return measures.getOrDefault(name, 0.0).longValue();
    }
}
