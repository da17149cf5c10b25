package dev.millrace.ops.metric;

import dev.millrace.ops.settings.Resources;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The page `ops/docs/metrics.md` as the program reads it: every row of a table whose first cell is one key.
public final class MetricGuide {
    private static final String PAGE = "metrics.md";
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| ([^|]*) \\| ([^|]*) \\|");
    private static final String NO_UNIT = "–";

    private MetricGuide() {}

    /// Unit and meaning of each metric by its key, in the page's order.
    ///
    /// @throws IllegalStateException if the page explains a key twice
    public static Map<String, MetricNote> read() {
        return parse(Resources.text(MetricGuide.class, PAGE));
    }

    /// Reads a page.
    ///
    /// @param page as Markdown
    /// @throws IllegalStateException if it explains a key twice
    static Map<String, MetricNote> parse(String page) {
        Map<String, MetricNote> notes = new LinkedHashMap<>();
        page.lines().map(ROW::matcher).filter(row -> row.matches()).forEach(row -> {
            var unit = row.group(2).equals(NO_UNIT) ? "" : row.group(2);
            var earlier = notes.put(row.group(1), new MetricNote(unit, plain(row.group(3))));
            if (earlier != null) {
                throw new IllegalStateException(
                        "metrics page: got `" + row.group(1) + "` twice, expected one row a key");
            }
        });
        return notes;
    }

    private static String plain(String markdown) {
        return markdown.replace("`", "").replace("*", "");
    }
}
