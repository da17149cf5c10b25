package dev.millrace.ops.drill.report;

import dev.millrace.ops.drill.plan.PlannedFault;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/// What came of a fault.
///
/// @param planned the fault
/// @param at seconds after the run's first step
/// @param step the newest on the log at that time
/// @param recovery how the run came back
/// @param isCutOff whether the drill ended before it had
public record FaultOutcome(PlannedFault planned, double at, long step, Recovery recovery, boolean isCutOff) {
    /// For people: a row of the drill's table.
    public String line() {
        return String.format(
                Locale.ROOT,
                "%3d  %7.1f  %-8s %-28s %6d  %7s  %9s  %8s",
                planned.number(),
                at,
                planned.fault().kind(),
                planned.fault().target(),
                step,
                seconds(recovery.back()),
                seconds(recovery.caughtUp()),
                seconds(recovery.restored()));
    }

    private static String seconds(OptionalDouble seconds) {
        return seconds.isPresent() ? String.format(Locale.ROOT, "%.1f", seconds.getAsDouble()) : "-";
    }

    /// For programs.
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("number", planned.number());
        values.put("at", at);
        values.put("fault", planned.fault().kind());
        values.put("target", planned.fault().target());
        values.put("step", step);
        recovery.back().ifPresent(seconds -> values.put("back", seconds));
        recovery.caughtUp().ifPresent(seconds -> values.put("caughtUp", seconds));
        recovery.restored().ifPresent(seconds -> values.put("restored", seconds));
        return values;
    }
}
