package dev.millrace.ops.telemetry.report;

import dev.millrace.messages.report.Reading;
import dev.millrace.messages.report.WorkerReport;
import dev.millrace.messages.report.WorkerState;
import dev.millrace.ops.telemetry.worker.Happening;
import dev.millrace.ops.telemetry.worker.MeasuredWorker;
import dev.millrace.ops.telemetry.worker.ThisProcess;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Collectors;

/// Decides when a worker reports, and what: at its start, as often as configured, when something has happened, and at
/// its end. Not for use by two threads at a time.
final class WorkerReporter {
    /// Less work than this between two reports is none: seconds.
    private static final double LEAST_WORK = 1e-3;

    /// So many happenings are kept while there is nobody to tell.
    private static final int MOST_UNTOLD = 100;

    private static final String BROKER = "broker";

    private final MeasuredWorker worker;
    private final long started;
    private final long everyMillis;
    private final Faults faults = new Faults();
    private final Deque<Happening> untold = new ConcurrentLinkedDeque<>();
    private long next;
    private double worked;

    /// @param worker who reports
    /// @param started when it began, in milliseconds since 1970
    /// @param everyMillis milliseconds between two reports
    WorkerReporter(MeasuredWorker worker, long started, long everyMillis) {
        this.worker = worker;
        this.started = started;
        this.everyMillis = everyMillis;
        this.next = worker.name().role().equals(BROKER) ? Long.MAX_VALUE : started;
        if (next == started) {
            untold.add(Happening.usual("started"));
        }
    }

    /// What there is to report now, if anything.
    ///
    /// @param now milliseconds since 1970
    Optional<WorkerReport> due(long now) {
        var readings = worker.readings().get();
        untold.addAll(worker.happenings().get());
        untold.addAll(faults.since(readings));
        if (now < next && untold.isEmpty()) {
            return Optional.empty();
        }
        next = next == Long.MAX_VALUE ? next : now + everyMillis;
        var numbers = numbers(readings);
        return Optional.of(report(state(numbers), numbers));
    }

    /// A report did not get to the log: what has happened is told again. For any thread.
    void lose(WorkerReport report) {
        if (!report.event().isEmpty() && untold.size() < MOST_UNTOLD) {
            untold.addFirst(new Happening(report.event(), report.fault()));
        }
    }

    /// The last report.
    ///
    /// @param why it ended, if that was a fault
    WorkerReport last(Optional<Throwable> why) {
        var readings = worker.readings().get();
        untold.addAll(worker.happenings().get());
        untold.addAll(faults.since(readings));
        untold.add(why.map(cause -> Happening.fault("ended: " + cause.getMessage()))
                .orElseGet(() -> Happening.usual("ended")));
        return report(WorkerState.ENDED, numbers(readings));
    }

    private WorkerReport report(WorkerState state, Map<String, Double> numbers) {
        List<Happening> told = new ArrayList<>();
        for (var next = untold.poll(); next != null; next = untold.poll()) {
            told.add(next);
        }
        var event = told.stream().map(Happening::text).collect(Collectors.joining("; "));
        boolean fault = told.stream().anyMatch(Happening::isFault);
        var name = worker.name();
        return new WorkerReport(name.role(), name.worker(), started, state, numbers, event, fault);
    }

    private WorkerState state(Map<String, Double> numbers) {
        if (!worker.isReady().test(numbers)) {
            return WorkerState.STARTING;
        }
        if (worker.busy().isEmpty()) {
            return WorkerState.WORKING;
        }
        double now = numbers.getOrDefault(worker.busy().get(), 0.0);
        boolean rose = now - worked > LEAST_WORK;
        worked = now;
        return rose ? WorkerState.WORKING : WorkerState.WAITING;
    }

    private static Map<String, Double> numbers(List<Reading> readings) {
        Map<String, Double> numbers = new HashMap<>();
        ThisProcess.readings().forEach(reading -> numbers.put(reading.name(), reading.value()));
        readings.stream()
                .filter(reading -> Double.isFinite(reading.value()))
                .forEach(reading -> numbers.put(reading.name(), reading.value()));
        return numbers;
    }
}
