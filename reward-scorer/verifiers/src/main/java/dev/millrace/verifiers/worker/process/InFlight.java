package dev.millrace.verifiers.worker.process;

import dev.millrace.verifiers.worker.protocol.ProtocolException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

/// The calls that a process has taken and not answered. Not thread-safe.
final class InFlight {
    private record Entry(Unit unit, Future<?> deadline, boolean begun) {}

    private final Map<Long, Entry> entries = new LinkedHashMap<>();

    /// @param deadline runs when it is overdue, unless it is removed before
    void add(Unit unit, Future<?> deadline) {
        entries.put(unit.id(), new Entry(unit, deadline, false));
    }

    int size() {
        return entries.size();
    }

    boolean contains(long unit) {
        return entries.containsKey(unit);
    }

    boolean hasSuspect() {
        return entries.values().stream().anyMatch(entry -> entry.unit.isSuspect());
    }

    /// The verifier begins it.
    ///
    /// @throws ProtocolException if the process does not have it
    void begin(long unit) {
        var entry = known(unit);
        entries.put(unit, new Entry(entry.unit, entry.deadline, true));
    }

    /// It is over.
    ///
    /// @throws ProtocolException if the process does not have it, or has no such number of verdicts to give
    Unit answer(long unit, int verdicts) {
        var entry = known(unit);
        if (verdicts != entry.unit.size()) {
            throw new ProtocolException("answer: got " + verdicts + " verdicts, expected " + entry.unit.size());
        }
        entry.deadline.cancel(false);
        entries.remove(unit);
        return entry.unit;
    }

    /// All that is left, which the process has no longer.
    List<Worker.Left> handBack() {
        entries.values().forEach(entry -> entry.deadline.cancel(false));
        var left = entries.values().stream()
                .map(entry -> new Worker.Left(entry.unit, entry.begun))
                .toList();
        entries.clear();
        return left;
    }

    private Entry known(long unit) {
        var entry = entries.get(unit);
        if (entry == null) {
            throw new ProtocolException("unit: got " + unit + ", expected one of " + entries.keySet());
        }
        return entry;
    }
}
