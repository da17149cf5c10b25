package dev.millrace.ops.dashboard.value.rollout;

import dev.millrace.ops.index.response.Histogram;
import java.util.LinkedHashMap;
import java.util.Map;

/// How a number of responses is distributed.
public final class HistogramValues {
    private HistogramValues() {}

    /// All of it.
    public static Map<String, Object> of(Histogram histogram) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("from", histogram.from());
        values.put("width", histogram.width());
        values.put("counts", histogram.counts());
        return values;
    }
}
