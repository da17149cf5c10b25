package dev.millrace.verifiers.worker.pool;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifiers.worker.WorkerException;
import dev.millrace.verifiers.worker.process.Ending;
import dev.millrace.verifiers.worker.process.Unit;
import dev.millrace.verifiers.worker.process.Worker;
import dev.millrace.verifiers.worker.protocol.FromWorker;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives calls to workers, first come first served, and replaces workers that end.
///
/// One lock guards who waits and who is there; nobody waits for a process and no call is concluded while it
/// is held.
final class Dispatcher implements Worker.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Crew crew;
    private final Tally tally;
    private final Starter starter;
    private final Backoff backoff = new Backoff();
    private final CallQueue queue = new CallQueue();
    private final CompletableFuture<Traits> firstReady = new CompletableFuture<>();
    private final CompletableFuture<@Nullable Void> over = new CompletableFuture<>();
    private boolean closed;

    /// Starts workers.
    interface Starter {
        /// Does something later, on another thread.
        void later(Duration delay, Runnable task);

        /// Starts one.
        ///
        /// @throws IOException if that is not possible
        Worker start(Worker.Listener listener) throws IOException;
    }

    Dispatcher(Crew crew, Tally tally, Starter starter) {
        this.crew = crew;
        this.tally = tally;
        this.starter = starter;
    }

    /// Starts the workers, the first one alone: what keeps that from getting ready would keep all.
    ///
    /// @return what the verifier is like, once the first is ready; or why it is not
    CompletableFuture<Traits> open() {
        startMissing();
        return firstReady;
    }

    /// Takes a call, which is lost if it comes too late.
    void submit(Unit unit) {
        boolean tooLate;
        synchronized (this) {
            tooLate = closed;
            if (!tooLate) {
                queue.add(unit);
                queue.handOut(crew);
            }
        }
        if (tooLate) {
            settle(new Fate.Lost(unit, new WorkerException("workers: closed")));
        }
    }

    /// Forgets a call that nobody waits for any more, if it still waits.
    synchronized void giveUp(Unit unit) {
        queue.remove(unit);
    }

    @Override
    public void ready(Worker worker, Traits traits) {
        tally.ready();
        synchronized (this) {
            crew.ready(worker);
            queue.handOut(crew);
        }
        firstReady.complete(traits);
        startMissing();
    }

    @Override
    public void answered(Worker worker, Unit unit, FromWorker.Answer answer) {
        tally.verified(answer.nanos());
        synchronized (this) {
            backoff.succeeded();
            queue.handOut(crew);
        }
        conclude(unit, answer.verdicts());
    }

    @Override
    public void ended(Worker worker, Ending ending, List<Worker.Left> left) {
        synchronized (this) {
            crew.ended(worker);
        }
        ended(ending, Fate.of(left, ending));
    }

    /// Ends the workers; calls that they do not answer meanwhile are lost.
    ///
    /// @param patience how long an orderly end may take
    /// @return completes when no worker is left
    CompletableFuture<@Nullable Void> close(Duration patience) {
        List<Unit> lost;
        List<Worker> workers;
        synchronized (this) {
            closed = true;
            lost = queue.drain();
            workers = crew.all();
        }
        lost.forEach(unit -> settle(new Fate.Lost(unit, new WorkerException("workers: closed"))));
        workers.forEach(worker -> worker.close(patience));
        completeWhenOver();
        return over;
    }

    private void completeWhenOver() {
        boolean isOver;
        synchronized (this) {
            isOver = closed && crew.isEmpty();
        }
        if (isOver) {
            over.complete(null);
        }
    }

    private void startMissing() {
        int missing;
        Duration delay;
        synchronized (this) {
            missing = closed || firstReady.isCompletedExceptionally() ? 0 : crew.announceMissing();
            delay = backoff.delay();
        }
        for (int i = 0; i < missing; i++) {
            starter.later(delay, this::start);
        }
    }

    private void start() {
        synchronized (this) {
            if (closed) {
                return;
            }
            crew.launch();
        }
        try {
            started(starter.start(this));
        } catch (IOException impossible) {
            synchronized (this) {
                crew.unstarted();
            }
            ended(new Ending.NotStarted(false, "process: cannot be started: " + impossible.getMessage()), List.of());
        }
    }

    private void started(Worker worker) {
        boolean unwanted;
        synchronized (this) {
            crew.started(worker);
            unwanted = closed;
        }
        worker.begin();
        if (unwanted) {
            worker.close(Duration.ZERO);
        }
    }

    private void ended(Ending ending, List<Fate> fates) {
        tally.ended(ending);
        List<Fate> all = new ArrayList<>(fates);
        synchronized (this) {
            if (ending instanceof Ending.NotStarted || (ending instanceof Ending.Crashed && fates.isEmpty())) {
                backoff.failed();
            }
            fates.forEach(this::takeBack);
            queue.handOut(crew);
            if (backoff.isHopeless() && !crew.hasActive()) {
                queue.drain().forEach(unit -> all.add(new Fate.Over(unit, new Verdict.Failed(ending.reason()))));
            }
        }
        all.forEach(this::settle);
        if (!firstReady.completeExceptionally(refusal(ending)) && ending instanceof Ending.NotStarted) {
            LOG.warn("a worker cannot be replaced, which is tried again: {}", ending.reason());
        }
        completeWhenOver();
        startMissing();
    }

    private void takeBack(Fate fate) {
        if (fate instanceof Fate.Again(var unit)) {
            queue.addAgain(unit);
        }
    }

    private void settle(Fate fate) {
        switch (fate) {
            case Fate.Over(var unit, var verdict) -> conclude(unit, unit.all(verdict));
            case Fate.Lost(var unit, var reason) -> unit.verdicts().completeExceptionally(reason);
            case Fate.Again _ -> {}
        }
    }

    /// Whoever waits for the verdicts goes on in a thread of its own: it must not hold up a worker's.
    private void conclude(Unit unit, List<Verdict> verdicts) {
        tally.concluded(verdicts, System.nanoTime() - unit.submittedNanos());
        var _ = unit.verdicts().completeAsync(() -> verdicts, Thread::startVirtualThread);
    }

    private static RuntimeException refusal(Ending ending) {
        return ending instanceof Ending.NotStarted(var settings, var reason) && settings
                ? new IllegalArgumentException(reason)
                : new WorkerException(ending.reason());
    }
}
