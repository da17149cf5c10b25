package dev.millrace.ops.telemetry.report;

import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.messages.topic.Topics;
import dev.millrace.ops.telemetry.worker.MeasuredWorker;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The reports of this process's workers. It looks once a second, on a thread of its own; the workers do not notice
/// what goes wrong there.
public final class Reports implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reports.class);
    private static final long LOOK_MILLIS = 1_000;
    private static final long CLOSING_SECONDS = 3;

    private final long everyMillis;
    private final LongSupplier clock;
    private final ReportSink sink;
    private final List<WorkerReporter> reporters = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("reports").factory());
    private volatile Optional<Throwable> failure = Optional.empty();

    Reports(long everyMillis, LongSupplier clock, ReportSink sink) {
        this.everyMillis = everyMillis;
        this.clock = clock;
        this.sink = sink;
    }

    /// Starts to report to a run's log.
    ///
    /// @param connection the cluster
    /// @param topics of the run
    /// @param seconds between two reports of a worker
    /// @throws org.apache.kafka.common.KafkaException if the connection's properties are refused
    public static Reports start(KafkaConnection connection, Topics topics, int seconds) {
        var topic = ReportTopic.open(connection, topics);
        var reports = new Reports(TimeUnit.SECONDS.toMillis(seconds), System::currentTimeMillis, topic);
        var _ = reports.thread.scheduleWithFixedDelay(reports::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        return reports;
    }

    /// Reports of a worker too from now on.
    public void add(MeasuredWorker worker) {
        reporters.add(new WorkerReporter(worker, clock.getAsLong(), everyMillis));
    }

    /// The last reports will say that a fault has ended the run.
    public void fail(Throwable cause) {
        failure = Optional.of(cause);
    }

    /// Sends what is due.
    void look() {
        reporters.forEach(reporter ->
                attempt(() -> reporter.due(clock.getAsLong()).ifPresent(report -> sink.send(report, reporter::lose))));
    }

    private static void attempt(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException problem) {
            LOG.debug("a report is left out: {}", problem.toString());
        }
    }

    /// Sends the last reports; waits for that, some seconds at most.
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
            reporters.forEach(reporter -> attempt(() -> sink.send(reporter.last(failure), _ -> {})));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            attempt(sink::close);
        }
    }
}
