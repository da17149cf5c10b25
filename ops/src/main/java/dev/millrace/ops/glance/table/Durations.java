package dev.millrace.ops.glance.table;

import java.util.Locale;

/// Lengths of time, as short as a person reads them.
final class Durations {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private Durations() {}

    /// Hours, minutes and seconds; from a day on days and hours.
    ///
    /// @param duration seconds; NaN: not known
    static String text(double duration) {
        if (!Double.isFinite(duration)) {
            return "-";
        }
        long seconds = Math.max(0, Math.round(duration));
        if (seconds >= DAY) {
            return String.format(Locale.ROOT, "%d d %d h", seconds / DAY, seconds % DAY / HOUR);
        }
        return seconds >= HOUR
                ? String.format(Locale.ROOT, "%d:%02d:%02d", seconds / HOUR, seconds % HOUR / MINUTE, seconds % MINUTE)
                : String.format(Locale.ROOT, "%d:%02d", seconds / MINUTE, seconds % MINUTE);
    }
}
