package dev.millrace.ops.report.answer;

import dev.millrace.ops.dashboard.value.SeriesValues;
import dev.millrace.ops.index.RunIndex;
import dev.millrace.ops.index.step.Axis;
import dev.millrace.ops.index.step.AxisRange;
import dev.millrace.ops.index.step.Series;
import dev.millrace.ops.index.step.SeriesQuery;
import dev.millrace.ops.index.step.Stretch;
import dev.millrace.ops.inspection.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// All curves of a run, over every axis, by phase: pages choose among them.
///
/// A phase of more than 2,000 steps is carried as 1,000 points, each with the mean, least and greatest
/// number of its steps.
///
/// @param index of the run
record CarriedSeries(RunIndex index) {
    /// The most steps that are carried one by one.
    static final int STEPS = 2_000;

    private static final int POINTS = 1_000;

    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("policy", of(Stretch.POLICY));
        values.put("valuePretraining", of(Stretch.VALUE_PRETRAINING));
        values.put("all", of(Stretch.ALL));
        return values;
    }

    private Map<String, Object> of(Stretch stretch) {
        var steps = query(List.of(), Axis.STEP, stretch, 1).steps();
        int points = steps <= STEPS ? STEPS : POINTS;
        var values = SeriesValues.of(query(index.keys(), Axis.STEP, stretch, points));
        Map<String, Object> axes = new LinkedHashMap<>();
        for (var axis : Axis.values()) {
            axes.put(Words.of(axis), query(List.of(), axis, stretch, points).x());
        }
        values.remove("x");
        values.put("axes", axes);
        return values;
    }

    private Series query(List<String> keys, Axis axis, Stretch stretch, int points) {
        return index.series(new SeriesQuery(keys, axis, stretch, AxisRange.ALL, points));
    }
}
