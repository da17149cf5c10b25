package dev.millrace.ops.dashboard.value;

import dev.millrace.ops.index.RunIndex;
import dev.millrace.ops.index.evaluation.EvaluationPoint;
import dev.millrace.ops.index.step.Axis;
import dev.millrace.ops.inspection.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Evaluations by the set that was asked.
///
/// @param index of the run
/// @param axis what they are drawn over
public record EvaluationValues(RunIndex index, Axis axis) {
    /// All of them.
    public Map<String, Object> values() {
        return values(point -> Map.of("x", index.place(point, axis)));
    }

    /// All of them, placed otherwise.
    ///
    /// @param places what is said first of each: where it stands
    public Map<String, Object> values(Function<EvaluationPoint, Map<String, Object>> places) {
        Map<String, List<Map<String, Object>>> sets = new LinkedHashMap<>();
        for (var point : index.evaluations()) {
            sets.computeIfAbsent(point.result().question().set(), _ -> new ArrayList<>())
                    .add(of(point, places.apply(point)));
        }
        return Map.of("sets", sets);
    }

    private static Map<String, Object> of(EvaluationPoint point, Map<String, Object> place) {
        var question = point.result().question();
        Map<String, Object> values = new LinkedHashMap<>(place);
        values.put("step", question.step());
        values.put("version", point.version());
        values.put("moment", Words.of(question.moment()));
        values.put("solveRate", point.result().solveRate());
        values.put("passRate", point.result().passRate());
        values.put("responseLengthMean", point.result().meanLength());
        values.put("responses", question.groupSize());
        values.put("problems", question.problems());
        return values;
    }
}
