package dev.millrace.ops.dashboard.value;

import dev.millrace.ops.index.step.Series;
import java.util.LinkedHashMap;
import java.util.Map;

/// Curves.
public final class SeriesValues {
    private SeriesValues() {}

    /// All of them; ranges only where points stand for several steps.
    public static Map<String, Object> of(Series series) {
        Map<String, Object> curves = new LinkedHashMap<>();
        series.curves().forEach((key, curve) -> curves.put(key, of(curve, series.isBucketed())));
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("x", series.x());
        values.put("step", series.step());
        values.put("version", series.version());
        values.put("series", curves);
        values.put("steps", series.steps());
        values.put("buckets", series.x().length);
        return values;
    }

    private static Map<String, Object> of(Series.Curve curve, boolean hasRange) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("mean", curve.mean());
        if (hasRange) {
            values.put("min", curve.low());
            values.put("max", curve.high());
        }
        return values;
    }
}
