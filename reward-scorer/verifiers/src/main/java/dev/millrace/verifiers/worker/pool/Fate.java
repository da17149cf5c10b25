package dev.millrace.verifiers.worker.pool;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifiers.worker.WorkerException;
import dev.millrace.verifiers.worker.process.Ending;
import dev.millrace.verifiers.worker.process.Unit;
import dev.millrace.verifiers.worker.process.Worker;
import java.util.List;

/// What becomes of a call whose process ended before it answered.
sealed interface Fate {
    /// It is over.
    record Over(Unit unit, Verdict verdict) implements Fate {}

    /// Another process gets it.
    record Again(Unit unit) implements Fate {}

    /// Nobody gets it any more.
    record Lost(Unit unit, WorkerException reason) implements Fate {}

    /// The fate of each. Of several calls in a process that crashed nobody knows which one is to blame: each
    /// is tried again alone. The only one that had begun, and one that was alone already, failed.
    ///
    /// @param left what the process did not answer
    static List<Fate> of(List<Worker.Left> left, Ending ending) {
        long begun = left.stream().filter(Worker.Left::begun).count();
        return left.stream()
                .map(each -> of(each.unit(), each.begun() && begun == 1, ending))
                .toList();
    }

    private static Fate of(Unit unit, boolean onlyOne, Ending ending) {
        return switch (ending) {
            case Ending.Overdue(var overdue, var reason) ->
                unit.id() == overdue ? new Over(unit, new Verdict.TimedOut(reason)) : new Again(unit);
            case Ending.Crashed(var reason) ->
                onlyOne || unit.isSuspect() ? new Over(unit, new Verdict.Failed(reason)) : new Again(unit.suspected());
            case Ending.NotStarted _ -> new Again(unit);
            case Ending.Closed(var reason) -> new Lost(unit, new WorkerException(reason));
        };
    }
}
