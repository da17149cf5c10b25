package dev.millrace.ops.dashboard.request;

import dev.millrace.ops.index.step.Axis;
import dev.millrace.ops.index.step.AxisRange;
import dev.millrace.ops.index.step.SeriesQuery;
import dev.millrace.ops.index.step.Stretch;

/// Asks for curves: `keys`, `x`, `phase`, `from`, `to`, `points`.
public final class SeriesRequest {
    private static final int USUAL_POINTS = 600;
    private static final int MOST_POINTS = 5_000;
    private static final int MOST_KEYS = 100;

    private SeriesRequest() {}

    /// Reads it.
    public static SeriesQuery of(Parameters parameters) {
        var keys = parameters.texts("keys");
        if (keys.size() > MOST_KEYS) {
            throw RequestException.bad("keys", keys.size() + " of them", "at most " + MOST_KEYS);
        }
        return new SeriesQuery(
                keys,
                axis(parameters),
                parameters.word("phase", Stretch.class, Stretch.ALL),
                new AxisRange(
                        parameters.number("from").orElse(AxisRange.ALL.from()),
                        parameters.number("to").orElse(AxisRange.ALL.to())),
                parameters.integer("points", USUAL_POINTS, 1, MOST_POINTS));
    }

    /// What curves are drawn over.
    public static Axis axis(Parameters parameters) {
        return parameters.word("x", Axis.class, Axis.STEP);
    }
}
