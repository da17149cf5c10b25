package dev.millrace.verifiers.worker.pool;

import dev.millrace.verifiers.worker.process.Unit;
import dev.millrace.verifiers.worker.process.Worker;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Calls that wait for a worker, in the order in which they came. Not thread-safe.
final class CallQueue {
    private final Deque<Unit> suspects = new ArrayDeque<>();
    private final Deque<Unit> others = new ArrayDeque<>();

    void add(Unit unit) {
        others.addLast(unit);
    }

    /// One that was with a worker already comes before those that were not.
    void addAgain(Unit unit) {
        if (unit.isSuspect()) {
            suspects.addLast(unit);
        } else {
            others.addFirst(unit);
        }
    }

    /// Forgets one that nobody waits for any more.
    void remove(Unit unit) {
        suspects.removeIf(each -> each.id() == unit.id());
        others.removeIf(each -> each.id() == unit.id());
    }

    /// Gives out as many as there is room for. Suspects come first, each to a worker that has nothing else to
    /// do: as the worker that replaces theirs has nothing to do, none of them waits for ever.
    void handOut(Crew crew) {
        handOut(suspects, crew, true);
        handOut(others, crew, false);
    }

    /// Takes all of them out.
    List<Unit> drain() {
        List<Unit> all = new ArrayList<>(suspects);
        all.addAll(others);
        suspects.clear();
        others.clear();
        return all;
    }

    private static void handOut(Deque<Unit> units, Crew crew, boolean alone) {
        Optional<Worker> worker = crew.idlest(alone);
        while (worker.isPresent() && !units.isEmpty()) {
            var unit = units.getFirst();
            if (unit.verdicts().isDone() || worker.get().take(unit)) {
                units.removeFirst();
            }
            worker = crew.idlest(alone);
        }
    }
}
