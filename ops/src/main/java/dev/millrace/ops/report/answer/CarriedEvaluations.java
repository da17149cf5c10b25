package dev.millrace.ops.report.answer;

import dev.millrace.ops.dashboard.value.EvaluationValues;
import dev.millrace.ops.index.RunIndex;
import dev.millrace.ops.index.evaluation.EvaluationPoint;
import dev.millrace.ops.index.step.Axis;
import dev.millrace.ops.inspection.Words;
import java.util.LinkedHashMap;
import java.util.Map;

/// Evaluations with their place on every axis.
///
/// @param index of the run
record CarriedEvaluations(RunIndex index) {
    Map<String, Object> values() {
        return new EvaluationValues(index, Axis.STEP).values(this::places);
    }

    private Map<String, Object> places(EvaluationPoint point) {
        Map<String, Object> axes = new LinkedHashMap<>();
        for (var axis : Axis.values()) {
            axes.put(Words.of(axis), index.place(point, axis));
        }
        return Map.of("axes", axes);
    }
}
