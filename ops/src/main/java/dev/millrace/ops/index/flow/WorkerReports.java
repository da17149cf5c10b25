package dev.millrace.ops.index.flow;

import dev.millrace.messages.report.WorkerReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What workers said about themselves: of each the newest report, and all that happened.
public final class WorkerReports {
    /// What is said of a worker that began anew.
    public static final String STARTED_AGAIN = "started again";

    private final Map<String, Said> workers = new TreeMap<>();
    private final List<WorkerEvent> events = new ArrayList<>();

    /// What one worker has said.
    ///
    /// @param report the newest
    /// @param firstTime of the first, milliseconds since 1970
    /// @param lastTime of the newest
    /// @param starts how often it was started
    public record Said(WorkerReport report, long firstTime, long lastTime, int starts) {
        private Said then(WorkerReport next, long time) {
            return new Said(next, firstTime, time, starts + (next.started() == report.started() ? 0 : 1));
        }
    }

    /// Adds a report.
    ///
    /// @param time when it was written, milliseconds since 1970
    public void add(long time, WorkerReport report) {
        var before = workers.get(key(report));
        if (before != null && before.report().started() != report.started()) {
            events.add(new WorkerEvent(time, report.role(), report.worker(), STARTED_AGAIN));
        }
        if (!report.event().isEmpty()) {
            events.add(new WorkerEvent(time, report.role(), report.worker(), report.event()));
        }
        workers.put(key(report), before == null ? new Said(report, time, time, 1) : before.then(report, time));
    }

    private static String key(WorkerReport report) {
        return report.role() + " " + report.worker();
    }

    /// Those that reported, in the order of role and name.
    public List<Said> workers() {
        return List.copyOf(workers.values());
    }

    /// What happened, oldest first.
    public List<WorkerEvent> events() {
        return List.copyOf(events);
    }
}
