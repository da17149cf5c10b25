package dev.millrace.verifiers.worker.pool;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.VerifierMetrics;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.statistics.VerifierStatistics;
import dev.millrace.verifiers.worker.WorkerException;
import dev.millrace.verifiers.worker.WorkerSpec;
import dev.millrace.verifiers.worker.process.Unit;
import dev.millrace.verifiers.worker.process.WorkerProcess;
import dev.millrace.verifiers.worker.protocol.ProtocolException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// A verifier in processes of its own. Whatever it does there, each request gets a verdict, within the budget, the
/// grace and the time until a worker is free; the next request is served.
///
/// Any number of threads may ask. Those for whose calls there is no room wait in the order in which they
/// came, call by call, so that one with many does not hold up one with few; what waits here is never more
/// than twice what runs.
public final class WorkerPool implements AutoCloseable {
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(2);
    private static final int CLOSE_MOST_SECONDS = 5;
    private static final int MOST_ROOM = 4096;

    private final WorkerSpec spec;
    private final Launch launch;
    private final Tally tally = new Tally();
    private final Dispatcher dispatcher;
    private final AtomicLong ids = new AtomicLong();
    private final Traits traits;
    private final Semaphore room;

    private WorkerPool(WorkerSpec spec, VerifierMetrics metrics) throws InterruptedException {
        this.spec = spec;
        this.launch = new Launch(spec, metrics);
        var crew = new Crew(spec.limits().workers(), spec.limits().spares());
        this.dispatcher = new Dispatcher(crew, tally, launch);
        this.traits = firstReady();
        long running = (long) spec.limits().workers() * WorkerProcess.concurrency(traits);
        this.room = new Semaphore((int) Math.min(MOST_ROOM, 2 * running), true);
    }

    /// Starts the workers, and waits until the first one is ready.
    ///
    /// @param spec which verifier, and what it may use
    /// @param metrics takes what the verifier counts and measures
    /// @throws IllegalArgumentException if there is no such verifier, or it refuses the settings
    /// @throws WorkerException if it cannot be made ready
    /// @throws InterruptedException if the caller was interrupted; no worker is left
    public static WorkerPool open(WorkerSpec spec, VerifierMetrics metrics) throws InterruptedException {
        return new WorkerPool(spec, metrics);
    }

    /// How the verifier is called.
    public Traits traits() {
        return traits;
    }

    /// Judges responses, in as many calls as the verifier's form takes. Of a verifier of groups, those of one
    /// prompt are one call.
    ///
    /// @return a verdict for each, in their order
    /// @throws WorkerException if the pool was closed
    /// @throws InterruptedException if the caller was interrupted; its calls are given up
    public List<Verdict> judge(List<VerifierRequest> requests) throws InterruptedException {
        var verdicts = new Verdict[requests.size()];
        var calls = CallUnits.of(traits, requests);
        List<CompletableFuture<List<Verdict>>> answers = new ArrayList<>();
        try {
            for (var call : calls) {
                answers.add(submit(call.stream().map(requests::get).toList()));
            }
            for (int i = 0; i < calls.size(); i++) {
                var answer = answer(answers.get(i));
                for (int k = 0; k < answer.size(); k++) {
                    verdicts[calls.get(i).get(k)] = answer.get(k);
                }
            }
        } finally {
            answers.forEach(answer -> answer.cancel(false));
        }
        return Arrays.asList(verdicts);
    }

    /// Submits one call; waits while there is no room for it.
    ///
    /// @param requests as the verifier's form demands: one, at most a batch, or the siblings of one prompt
    /// @return becomes their verdicts; exceptionally a [WorkerException] if the pool was closed before
    /// @throws IllegalArgumentException if these are not one call
    /// @throws InterruptedException if the caller was interrupted; nothing was submitted
    public CompletableFuture<List<Verdict>> submit(List<VerifierRequest> requests) throws InterruptedException {
        CallUnits.requireOne(traits, requests);
        room.acquire();
        Unit unit;
        try {
            unit = Unit.of(ids.incrementAndGet(), requests, spec.limits().budget());
        } catch (RuntimeException unspeakable) {
            room.release();
            return CompletableFuture.completedFuture(refused(requests, unspeakable));
        }
        var _ = unit.verdicts().whenComplete((_, _) -> over(unit));
        dispatcher.submit(unit);
        return unit.verdicts();
    }

    /// What happened so far.
    public VerifierStatistics statistics() {
        return tally.statistics();
    }

    /// Ends all processes, also those that hang, within seconds. What was not answered by then never is: a verdict
    /// would say something about the response.
    @Override
    public void close() {
        try (launch) {
            dispatcher
                    .close(CLOSE_PATIENCE)
                    .completeOnTimeout(null, CLOSE_MOST_SECONDS, TimeUnit.SECONDS)
                    .join();
        }
    }

    private Traits firstReady() throws InterruptedException {
        try {
            return dispatcher.open().get();
        } catch (ExecutionException refused) {
            close();
            throw thrown(refused);
        } catch (InterruptedException interrupted) {
            close();
            throw interrupted;
        }
    }

    private void over(Unit unit) {
        if (unit.verdicts().isCancelled()) {
            dispatcher.giveUp(unit);
        }
        room.release();
    }

    private List<Verdict> refused(List<VerifierRequest> requests, RuntimeException unspeakable) {
        var failed = new Verdict.Failed("request: cannot be sent: " + unspeakable.getMessage());
        List<Verdict> verdicts = Collections.nCopies(requests.size(), failed);
        tally.concluded(verdicts, 0);
        return verdicts;
    }

    private static List<Verdict> answer(CompletableFuture<List<Verdict>> call) throws InterruptedException {
        try {
            return call.get();
        } catch (ExecutionException lost) {
            throw thrown(lost);
        }
    }

    /// As whoever waits sees it, with what happened elsewhere as its cause.
    private static RuntimeException thrown(ExecutionException wrapper) {
        var cause = wrapper.getCause();
        return cause instanceof IllegalArgumentException refused
                ? new IllegalArgumentException(refused.getMessage(), refused)
                : new WorkerException(String.valueOf(cause == null ? wrapper : cause.getMessage()), cause);
    }
}
