package dev.millrace.ops.drill.report;

import dev.millrace.ops.drill.plan.Fault;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/// How long recoveries took, over faults of one kind.
///
/// @param count how many
/// @param back until the learner was back at work, seconds
/// @param caughtUp until all prompts that were out had been consumed, seconds
record RecoveryTimes(int count, Spread back, Spread caughtUp) {
    /// Of several times.
    ///
    /// @param median of them; NaN without any
    /// @param max the longest
    record Spread(double median, double max) {
        static Spread of(List<OptionalDouble> times) {
            double[] sorted = times.stream()
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .sorted()
                    .toArray();
            if (sorted.length == 0) {
                return new Spread(Double.NaN, Double.NaN);
            }
            int middle = sorted.length / 2;
            double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
            return new Spread(median, sorted[sorted.length - 1]);
        }

        Map<String, Object> values() {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("median", median);
            values.put("max", max);
            return values;
        }
    }

    /// By kind of fault, kills by role.
    static Map<String, RecoveryTimes> byKind(List<FaultOutcome> outcomes) {
        Map<String, List<Recovery>> grouped = new LinkedHashMap<>();
        outcomes.stream()
                .sorted(Comparator.comparing(outcome -> kind(outcome.planned().fault())))
                .forEach(outcome -> grouped.computeIfAbsent(
                                kind(outcome.planned().fault()), _ -> new ArrayList<>())
                        .add(outcome.recovery()));
        Map<String, RecoveryTimes> times = new LinkedHashMap<>();
        grouped.forEach((kind, recoveries) -> times.put(kind, of(recoveries)));
        return times;
    }

    private static RecoveryTimes of(List<Recovery> recoveries) {
        return new RecoveryTimes(
                recoveries.size(),
                Spread.of(recoveries.stream().map(Recovery::back).toList()),
                Spread.of(recoveries.stream().map(Recovery::caughtUp).toList()));
    }

    private static String kind(Fault fault) {
        return fault instanceof Fault.Kill(var role, int _) ? "kill " + role.key() : fault.kind();
    }

    /// For programs.
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("count", count);
        values.put("back", back.values());
        values.put("caughtUp", caughtUp.values());
        return values;
    }
}
