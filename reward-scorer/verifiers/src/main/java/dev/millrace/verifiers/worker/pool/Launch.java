package dev.millrace.verifiers.worker.pool;

import dev.millrace.verifier.VerifierMetrics;
import dev.millrace.verifiers.worker.WorkerSpec;
import dev.millrace.verifiers.worker.process.Worker;
import dev.millrace.verifiers.worker.process.WorkerProcess;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Starts the processes of a pool, and keeps the time for them.
final class Launch implements Dispatcher.Starter, AutoCloseable {
    private final WorkerSpec spec;
    private final VerifierMetrics metrics;
    private final ScheduledThreadPoolExecutor clock;

    Launch(WorkerSpec spec, VerifierMetrics metrics) {
        this.spec = spec;
        this.metrics = metrics;
        var threads = Thread.ofPlatform().daemon().name("worker-clock-", 0).factory();
        // Once the pool is closed nothing is left to be done later.
        this.clock = new ScheduledThreadPoolExecutor(1, threads, new ThreadPoolExecutor.DiscardPolicy());
        clock.setRemoveOnCancelPolicy(true);
    }

    /// To start a process takes too long for the thread that keeps the time.
    @Override
    public void later(Duration delay, Runnable task) {
        var _ = clock.schedule(() -> Thread.startVirtualThread(task), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public Worker start(Worker.Listener listener) throws IOException {
        return new WorkerProcess(spec, clock, metrics, listener);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
