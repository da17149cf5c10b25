package dev.millrace.verifiers.worker.pool;

import dev.millrace.verifiers.Requests;
import dev.millrace.verifiers.worker.process.Unit;
import dev.millrace.verifiers.worker.process.Worker;
import java.time.Duration;
import java.util.List;

/// Calls to try on.
final class Units {
    private Units() {}

    static Unit of(long id) {
        return Unit.of(id, List.of(Requests.of("7", "7")), Duration.ofSeconds(1));
    }

    static Worker.Left begun(Unit unit) {
        return new Worker.Left(unit, true);
    }

    static Worker.Left unbegun(Unit unit) {
        return new Worker.Left(unit, false);
    }
}
