package dev.millrace.ops.screen.text;

import java.util.Arrays;
import java.util.stream.IntStream;

/// A curve in one line of text.
public final class Sparkline {
    private static final String BLOCKS = "▁▂▃▄▅▆▇█";
    private static final String ASCII = "_.-~=+*#";
    private static final int LEVELS = 8;

    private Sparkline() {}

    /// Draws one, from the lowest value at the bottom to the highest at the top; a curve that is level lies in the
    /// middle.
    ///
    /// @param values in order, `[N]`; NaN leaves a gap
    /// @param width in columns: more values than that are averaged, fewer take one each
    /// @param blocks whether block characters can be shown; else ASCII
    public static String of(double[] values, int width, boolean blocks) {
        var points = points(values, Math.min(width, values.length));
        var range = Arrays.stream(points).filter(Double::isFinite).summaryStatistics();
        var text = new StringBuilder();
        for (double point : points) {
            text.append(Double.isFinite(point) ? mark(point, range.getMin(), range.getMax(), blocks) : ' ');
        }
        return text.toString();
    }

    private static char mark(double value, double low, double high, boolean blocks) {
        int level = high > low ? (int) Math.round((LEVELS - 1) * (value - low) / (high - low)) : LEVELS / 2 - 1;
        return (blocks ? BLOCKS : ASCII).charAt(level);
    }

    private static double[] points(double[] values, int count) {
        return IntStream.range(0, count)
                .mapToDouble(point -> Arrays.stream(values, (int) ((long) point * values.length / count), (int)
                                ((point + 1L) * values.length / count))
                        .filter(Double::isFinite)
                        .average()
                        .orElse(Double.NaN))
                .toArray();
    }
}
