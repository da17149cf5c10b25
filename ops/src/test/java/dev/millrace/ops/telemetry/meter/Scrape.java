package dev.millrace.ops.telemetry.meter;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Prometheus' text format, read.
///
/// @param types of the metrics, by name: `counter`, `gauge`, `summary`
/// @param labels that any series of a metric has, by the metric's name
/// @param values by series: name and labels as they are written
public record Scrape(Map<String, String> types, Map<String, Set<String>> labels, Map<String, Double> values) {
    private static final Pattern TYPE = Pattern.compile("# TYPE (\\S+) (\\S+)");
    private static final Pattern SERIES = Pattern.compile("((\\w+)(?:\\{(.*)})?) (\\S+)");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"[^\"]*\"");

    /// Reads a text.
    public static Scrape of(String text) {
        var scrape = new Scrape(new TreeMap<>(), new HashMap<>(), new HashMap<>());
        text.lines().forEach(scrape::read);
        return scrape;
    }

    private void read(String line) {
        var type = TYPE.matcher(line);
        var series = SERIES.matcher(line);
        if (type.matches()) {
            types.put(type.group(1), type.group(2));
        } else if (!line.startsWith("#") && series.matches()) {
            var found = labels.computeIfAbsent(series.group(2), _ -> new HashSet<>());
            LABEL.matcher(series.group(3) == null ? "" : series.group(3))
                    .results()
                    .forEach(each -> found.add(each.group(1)));
            values.put(series.group(1), number(series.group(4)));
        }
    }

    private static double number(String text) {
        return text.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text);
    }

    /// The value of a series.
    ///
    /// @param series as it is written
    public double value(String series) {
        return values.getOrDefault(series, Double.NaN);
    }
}
