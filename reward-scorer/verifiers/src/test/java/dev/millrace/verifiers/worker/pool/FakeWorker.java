package dev.millrace.verifiers.worker.pool;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifiers.worker.process.Ending;
import dev.millrace.verifiers.worker.process.Unit;
import dev.millrace.verifiers.worker.process.Worker;
import dev.millrace.verifiers.worker.protocol.FromWorker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A worker that does what a test says.
final class FakeWorker implements Worker {
    final List<Unit> taken = new ArrayList<>();
    private final Listener listener;
    private final int concurrency;
    private boolean alive = true;

    FakeWorker(Listener listener, int concurrency) {
        this.listener = listener;
        this.concurrency = concurrency;
    }

    @Override
    public void begin() {}

    @Override
    public int load() {
        return taken.size();
    }

    @Override
    public boolean hasRoom(boolean suspect) {
        return alive
                && taken.size() < (suspect ? 1 : concurrency)
                && taken.stream().noneMatch(Unit::isSuspect);
    }

    @Override
    public boolean take(Unit unit) {
        taken.add(unit);
        return true;
    }

    @Override
    public void close(Duration patience) {
        end(new Ending.Closed("closed"));
    }

    List<Long> ids() {
        return taken.stream().map(Unit::id).toList();
    }

    void answer(Verdict verdict) {
        var unit = taken.removeFirst();
        listener.answered(this, unit, new FromWorker.Answer(unit.id(), 1, List.of(verdict)));
    }

    /// Ends with all calls begun.
    void end(Ending ending) {
        alive = false;
        listener.ended(this, ending, taken.stream().map(Units::begun).toList());
    }
}
