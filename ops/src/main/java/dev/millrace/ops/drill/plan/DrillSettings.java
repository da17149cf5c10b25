package dev.millrace.ops.drill.plan;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/// What a drill is to do.
///
/// @param seed of the run and of its faults
/// @param faults how many
/// @param limit how long it may take with everything; faults that do not fit in are left out
/// @param roles whose processes are killed and paused
public record DrillSettings(long seed, int faults, Duration limit, Set<Role> roles) {
    public DrillSettings {
        roles = Set.copyOf(roles);
        if (faults < 1) {
            throw new IllegalArgumentException("faults: got " + faults + ", expected >= 1");
        }
        if (limit.toMinutes() < 1) {
            throw new IllegalArgumentException("limit: got " + limit.toSeconds() + " s, expected >= 60 s");
        }
    }

    /// Its faults.
    public FaultPlan plan() {
        return FaultPlan.draw(seed, faults, EnumSet.copyOf(roles));
    }
}
