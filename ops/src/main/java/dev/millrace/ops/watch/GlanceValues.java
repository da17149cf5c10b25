package dev.millrace.ops.watch;

import dev.millrace.ops.glance.CurveGlance;
import dev.millrace.ops.glance.RoleGlance;
import dev.millrace.ops.glance.RunGlance;
import java.util.LinkedHashMap;
import java.util.Map;

/// A run at a glance, for programs.
public final class GlanceValues {
    private GlanceValues() {}

    /// Names and values; the ops README says what each means.
    public static Map<String, Object> of(RunGlance glance) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", glance.name());
        values.put("stage", glance.stage().words());
        values.put("unit", glance.progress().unit());
        values.put("done", glance.progress().done());
        values.put("planned", glance.progress().planned());
        values.put("elapsedSeconds", glance.times().elapsed());
        values.put("leftSeconds", glance.times().left());
        values.put("roles", glance.roles().stream().map(GlanceValues::of).toList());
        Map<String, Object> newest = new LinkedHashMap<>();
        for (CurveGlance curve : glance.curves()) {
            newest.put(curve.name(), curve.last());
        }
        values.put("newest", newest);
        return values;
    }

    private static Map<String, Object> of(RoleGlance role) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("role", role.role());
        values.put("state", role.state().words());
        if (Double.isFinite(role.idle())) {
            values.put("idle", role.idle());
        }
        return values;
    }
}
