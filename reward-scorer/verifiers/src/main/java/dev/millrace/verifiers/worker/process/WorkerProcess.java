package dev.millrace.verifiers.worker.process;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.VerifierMetrics;
import dev.millrace.verifiers.worker.WorkerLimits;
import dev.millrace.verifiers.worker.WorkerSpec;
import dev.millrace.verifiers.worker.protocol.Frames;
import dev.millrace.verifiers.worker.protocol.FromWorker;
import dev.millrace.verifiers.worker.protocol.ToWorker;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One worker process: it is starting, then ready, then ending; the first reason to end is the one that counts.
///
/// Four threads look after it: one writes to it, one reads its messages, one its output, and one waits for its end.
/// Whatever it does, none of the callers waits for it.
public final class WorkerProcess implements Worker {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
    private static final Duration STRAGGLERS = Duration.ofSeconds(1);
    private static final int MOST_AT_ONCE = 1024;

    private final WorkerSpec spec;
    private final ScheduledExecutorService clock;
    private final VerifierMetrics metrics;
    private final Listener listener;
    private final Process process;
    private final Outbox outbox;
    private final Output output;
    private final InFlight calls = new InFlight();
    private int concurrency;
    private @Nullable Ending ending;

    /// Starts a process, which is heard of when it begins.
    ///
    /// @param spec its verifier
    /// @param clock tells when a call is overdue
    /// @param metrics takes what the verifier counts and measures
    /// @param listener hears what happens
    /// @throws IOException if there can be no process
    public WorkerProcess(WorkerSpec spec, ScheduledExecutorService clock, VerifierMetrics metrics, Listener listener)
            throws IOException {
        this.spec = spec;
        this.clock = clock;
        this.metrics = metrics;
        this.listener = listener;
        this.process = WorkerJvm.start(limits().heapMegabytes());
        this.outbox = new Outbox(process.getOutputStream());
        this.output = new Output(limits().outputBytes(), this::hasWrittenTooMuch);
    }

    /// How many calls a process takes at once: as many as its verifier does, within what makes sense.
    public static int concurrency(Traits traits) {
        int most = traits.isInline() ? Runtime.getRuntime().availableProcessors() : MOST_AT_ONCE;
        return Math.min(traits.concurrency(), most);
    }

    @Override
    public void begin() {
        outbox.add(new ToWorker.Start(spec.verifier(), spec.settings(), spec.plugins()).encoded());
        var _ = after(limits().startTimeout(), this::hasNotStarted);
        thread("writer", outbox);
        var reader = thread("reader", this::read);
        var drain = thread("output", () -> output.drain(process.getErrorStream()));
        thread("waiter", () -> await(reader, drain));
    }

    @Override
    public synchronized int load() {
        return calls.size();
    }

    @Override
    public synchronized boolean hasRoom(boolean suspect) {
        return ending == null
                && calls.size() < (suspect ? Math.min(1, concurrency) : concurrency)
                && !calls.hasSuspect();
    }

    @Override
    public synchronized boolean take(Unit unit) {
        if (ending != null) {
            return false;
        }
        output.answered();
        var deadline = after(limits().budget().plus(limits().grace()), () -> isOverdue(unit.id()));
        calls.add(unit, deadline);
        outbox.add(unit.frame());
        return true;
    }

    @Override
    public void close(Duration patience) {
        synchronized (this) {
            ending = ending == null ? new Ending.Closed(spec.verifier() + ": closed") : ending;
        }
        outbox.close();
        if (patience.isZero()) {
            process.destroyForcibly();
        } else {
            var _ = after(patience, process::destroyForcibly);
        }
    }

    private void read() {
        try (var in = new BufferedInputStream(process.getInputStream())) {
            for (var body = Frames.read(in); body.isPresent(); body = Frames.read(in)) {
                accept(FromWorker.decoded(body.get()));
            }
            if (!process.waitFor(STRAGGLERS.toMillis(), TimeUnit.MILLISECONDS)) {
                end(new Ending.Crashed("channel: got its end, expected it to go on"));
            }
        } catch (IOException | RuntimeException broken) {
            end(new Ending.Crashed("channel: " + broken.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept(FromWorker message) {
        switch (message) {
            case FromWorker.Ready(var traits) -> isReady(traits);
            case FromWorker.Refused(var settings, var reason) -> end(new Ending.NotStarted(settings, reason));
            case FromWorker.Began(var unit) -> hasBegun(unit);
            case FromWorker.Answer answer -> listener.answered(this, answered(answer), answer);
            case FromWorker.Counted(var name, var more) -> metrics.count(name, more);
            case FromWorker.Measured(var name, var value) -> metrics.measure(name, value);
        }
    }

    private void isReady(Traits traits) {
        synchronized (this) {
            concurrency = concurrency(traits);
        }
        listener.ready(this, traits);
    }

    private synchronized void hasBegun(long unit) {
        calls.begin(unit);
    }

    private synchronized Unit answered(FromWorker.Answer answer) {
        output.answered();
        return calls.answer(answer.unit(), answer.verdicts().size());
    }

    private synchronized void isOverdue(long unit) {
        if (calls.contains(unit)) {
            var budget = limits().budget().toMillis();
            end(new Ending.Overdue(
                    unit, "budget: got no verdict, expected one within " + budget + " ms; its process was killed"));
        }
    }

    private synchronized void hasNotStarted() {
        if (concurrency == 0) {
            var timeout = limits().startTimeout().toMillis();
            end(new Ending.NotStarted(
                    false, "start: got no warm verifier, expected one within " + timeout + " ms" + said()));
        }
    }

    private void hasWrittenTooMuch() {
        end(new Ending.Crashed("output: got more than " + limits().outputBytes() + " bytes, expected at most these"));
    }

    private synchronized void end(Ending cause) {
        ending = ending == null ? cause : ending;
        process.destroyForcibly();
    }

    private void await(Thread reader, Thread drain) {
        try {
            int code = process.waitFor();
            WorkerJvm.endSession(process.pid());
            reader.join(STRAGGLERS);
            drain.join(STRAGGLERS);
            outbox.close();
            hasEnded(code);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void hasEnded(int code) {
        Ending cause;
        List<Left> left;
        synchronized (this) {
            cause = ending == null ? ofItself(code) : ending;
            ending = cause;
            left = calls.handBack();
        }
        LOG.debug("{}: process {} ended: {}", spec.verifier(), process.pid(), cause.reason());
        listener.ended(this, cause, left);
    }

    private Ending ofItself(int code) {
        var reason = WorkerJvm.ended(code) + said();
        return concurrency == 0 ? new Ending.NotStarted(false, reason) : new Ending.Crashed(reason);
    }

    private String said() {
        var tail = output.tail();
        return tail.isEmpty() ? "" : "; it said: " + tail;
    }

    private WorkerLimits limits() {
        return spec.limits();
    }

    private Future<?> after(Duration delay, Runnable task) {
        return clock.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    private Thread thread(String role, Runnable task) {
        return Thread.ofPlatform()
                .daemon()
                .name("worker-" + process.pid() + "-" + role)
                .start(task);
    }
}
