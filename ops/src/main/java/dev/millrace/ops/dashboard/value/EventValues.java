package dev.millrace.ops.dashboard.value;

import dev.millrace.ops.index.RunIndex;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What has changed in a run, in a few numbers.
public final class EventValues {
    private EventValues() {}

    /// All of it.
    ///
    /// @param index of the run
    /// @param standing how it stands
    /// @param trouble what keeps it from being read on
    /// @param stamp how many changes there were
    public static Map<String, Object> of(RunIndex index, RunStanding standing, Optional<String> trouble, long stamp) {
        var counts = index.counts();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("step", Math.max(0, counts.progress().step()));
        values.put("version", counts.progress().version());
        values.put("responses", counts.responses());
        values.put("deadLetters", counts.lost().deadLetters());
        values.put("state", standing.state());
        values.put("loaded", index.loaded());
        trouble.ifPresent(problem -> values.put("error", problem));
        values.put("stamp", stamp);
        return values;
    }
}
