package dev.millrace.ops.curve;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// A scale of a chart, between round numbers.
///
/// @param label what is measured, with its unit
/// @param low the value at its start
/// @param high the value at its end
/// @param step between two ticks
record Axis(String label, double low, double high, double step) {
    /// An axis that holds all values, with about `ticks` round ticks.
    ///
    /// @param label what is measured
    /// @param from smallest value
    /// @param to largest value
    /// @param ticks about how many
    static Axis around(String label, double from, double to, int ticks) {
        double step = round((to > from ? to - from : 1) / ticks);
        double low = Math.floor(from / step + 1e-9) * step;
        return new Axis(label, low, Math.max(low + step, Math.ceil(to / step - 1e-9) * step), step);
    }

    /// Where a value lies: 0 at the start, 1 at the end.
    double share(double value) {
        return (value - low) / (high - low);
    }

    /// Values with a tick.
    List<Double> ticks() {
        int count = (int) Math.round((high - low) / step);
        return IntStream.rangeClosed(0, count).mapToObj(i -> low + i * step).toList();
    }

    /// How a tick's value is written.
    String text(double tick) {
        int digits = Math.max(0, -(int) Math.floor(Math.log10(step) + 1e-9));
        return String.format(Locale.ROOT, "%." + digits + "f", tick + 0.0);
    }

    /// The next of 1, 2, 5, 10 times a power of ten.
    private static double round(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double lead = rough / power;
        return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    }
}
