package dev.millrace.ops.index.step;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/// A part of an axis: what is drawn when somebody has zoomed in.
///
/// @param from where it begins
/// @param to where it ends
public record AxisRange(double from, double to) {
    /// All of it.
    public static final AxisRange ALL = new AxisRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /// The rows within it, and one more on each side, so that lines go on to its edges.
    ///
    /// @param rows whose places ascend
    /// @param place where a row stands
    int[] within(int[] rows, IntToDoubleFunction place) {
        int first = 0;
        while (first < rows.length && place.applyAsDouble(rows[first]) < from) {
            first++;
        }
        int end = rows.length;
        while (end > first && place.applyAsDouble(rows[end - 1]) > to) {
            end--;
        }
        return Arrays.copyOfRange(rows, Math.max(0, first - 1), Math.min(rows.length, end + 1));
    }
}
