package dev.millrace.ops.bench.contest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// One line of what came out.
///
/// @param what was done
/// @param unit of the numbers
/// @param ours what was measured of Millrace
/// @param rival what it is compared with; empty where there is nothing, or nobody gave a Python
public record Row(String what, Unit unit, Measured ours, Optional<Rival> rival) {
    static final List<String> HEAD = List.of(
            "what", "unit", "ours", "against", "theirs", "ratio", "goal", "ours, least–most", "theirs, least–most");

    /// How many times better ours is, of medians; empty without a rival.
    public OptionalDouble ratio() {
        return rival.map(other -> OptionalDouble.of(
                        unit.ratio(ours.median(), other.measured().median())))
                .orElse(OptionalDouble.empty());
    }

    /// Whether the goal is reached; empty without one.
    public Optional<Boolean> reached() {
        var goal = goal();
        return goal.isPresent() ? Optional.of(ratio().orElseThrow() >= goal.getAsDouble()) : Optional.empty();
    }

    private OptionalDouble goal() {
        return rival.map(Rival::goal).orElse(OptionalDouble.empty());
    }

    List<String> cells() {
        return List.of(
                what,
                unit.symbol(),
                unit.format(ours.median()),
                rival.map(Rival::name).orElse("–"),
                rival.map(other -> unit.format(other.measured().median())).orElse("–"),
                times(ratio()),
                times(goal()) + reached().map(yes -> yes ? "" : ", missed").orElse(""),
                spread(ours),
                rival.map(other -> spread(other.measured())).orElse("–"));
    }

    private static String times(OptionalDouble number) {
        return number.isPresent() ? String.format(Locale.ROOT, "%.2f ×", number.getAsDouble()) : "–";
    }

    private String spread(Measured measured) {
        return unit.format(measured.least()) + "–" + unit.format(measured.greatest());
    }

    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("what", what);
        values.put("unit", unit.symbol());
        values.put("ours", ours.toMap());
        rival.ifPresent(other -> {
            values.put("against", other.name());
            values.put("theirs", other.measured().toMap());
            values.put("ratio", ratio().orElseThrow());
            other.goal().ifPresent(goal -> values.put("goal", goal));
        });
        reached().ifPresent(yes -> values.put("reached", yes));
        return values;
    }
}
