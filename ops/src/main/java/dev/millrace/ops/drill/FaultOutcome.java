package dev.millrace.ops.drill;

import dev.millrace.ops.drill.plan.PlannedFault;
import java.util.LinkedHashMap;
import java.util.Map;

/// What came of a fault.
///
/// @param planned the fault
/// @param at seconds after the run's first step
/// @param step the newest on the log at that time
/// @param recovery how the run came back
record FaultOutcome(PlannedFault planned, double at, long step, Recovery recovery) {
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
