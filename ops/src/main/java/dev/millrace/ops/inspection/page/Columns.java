package dev.millrace.ops.inspection.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Numbers as JSON can tell them.
final class Columns {
    private Columns() {}

    /// With the precision of the log; null: it is not known.
    static @Nullable Float number(double number) {
        return Double.isFinite(number) ? (float) number : null;
    }

    /// The same of several.
    static List<@Nullable Float> numbers(double[] numbers) {
        List<@Nullable Float> column = new ArrayList<>(numbers.length);
        for (double each : numbers) {
            column.add(number(each));
        }
        return column;
    }
}
