package dev.millrace.ops.telemetry.report;

import dev.millrace.messages.report.Measure;
import dev.millrace.messages.report.Reading;
import dev.millrace.ops.telemetry.worker.Happening;
import dev.millrace.ops.telemetry.worker.MeasuredWorker;
import dev.millrace.ops.telemetry.worker.WorkerName;
import dev.millrace.scorer.progress.ScorerMeasure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A worker whose numbers a test sets.
final class FakeWorker {
    private final Map<Measure, Double> numbers = new LinkedHashMap<>();
    private final List<Happening> happenings = new ArrayList<>();
    private boolean ready = true;

    FakeWorker set(Measure measure, double value) {
        numbers.put(measure, value);
        return this;
    }

    FakeWorker happened(Happening happening) {
        happenings.add(happening);
        return this;
    }

    FakeWorker ready(boolean now) {
        ready = now;
        return this;
    }

    MeasuredWorker measured(String role) {
        return new MeasuredWorker(
                new WorkerName(role, role + "-1"),
                this::readings,
                this::drain,
                _ -> ready,
                Optional.of(ScorerMeasure.BUSY.key()));
    }

    private List<Reading> readings() {
        return numbers.entrySet().stream()
                .map(each -> new Reading(each.getKey(), each.getValue()))
                .toList();
    }

    private List<Happening> drain() {
        var drained = List.copyOf(happenings);
        happenings.clear();
        return drained;
    }
}
