package dev.millrace.learner.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;

/// Reads and decodes what comes on a thread of its own, ahead of the learner: while a step is computed, the
/// groups of the next are made ready. Nothing counts as read before the learner takes it, in the order in
/// which it was read.
final class ReadAhead implements AutoCloseable {
    /// A poll brings some megabytes at most; what is out is bounded by credit in any case.
    private static final int POLLS = 16;

    private static final Duration WAIT = Duration.ofMillis(100);

    private final ArrivalReader reader;
    private final ConsumerGroupMetadata group;
    private final BlockingQueue<Ahead> queue = new ArrayBlockingQueue<>(POLLS);
    private Optional<Thread> thread = Optional.empty();
    private volatile boolean ending;

    /// @param reader closed with this
    ReadAhead(ArrivalReader reader) {
        this.reader = reader;
        this.group = reader.group();
    }

    /// What one poll came to.
    private sealed interface Ahead {
        /// Records.
        record Arrived(List<Arrival> arrivals) implements Ahead {}

        /// The end of reading.
        record Failed(RuntimeException cause) implements Ahead {}
    }

    /// Under which the offsets are shown to tools that ask for lag.
    ConsumerGroupMetadata group() {
        return group;
    }

    /// Goes on reading at given positions; what was read ahead is forgotten.
    void seek(LogPositions positions) {
        stop();
        reader.seek(positions);
        start();
    }

    /// Takes what has come.
    ///
    /// @param wait how long to wait where there is nothing
    /// @throws RuntimeException what reading failed with
    List<Arrival> poll(Duration wait) {
        if (thread.isEmpty()) {
            start();
        }
        List<Arrival> arrivals = new ArrayList<>();
        try {
            var next = queue.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
            for (; next != null; next = queue.poll()) {
                take(next, arrivals);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return arrivals;
    }

    private static void take(Ahead next, List<Arrival> arrivals) {
        switch (next) {
            case Ahead.Arrived(var arrived) -> arrivals.addAll(arrived);
            case Ahead.Failed(var cause) -> throw cause;
        }
    }

    private void start() {
        ending = false;
        thread = Optional.of(Thread.ofPlatform().daemon().name("trajectories").start(this::read));
    }

    private void read() {
        try {
            while (!ending) {
                var arrivals = reader.poll(WAIT);
                if (!arrivals.isEmpty()) {
                    offer(new Ahead.Arrived(arrivals));
                }
            }
        } catch (RuntimeException failed) {
            offer(new Ahead.Failed(failed));
        }
    }

    private void offer(Ahead next) {
        boolean taken = false;
        while (!taken && !ending) {
            try {
                taken = queue.offer(next, WAIT.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException interrupted) {
                ending = true;
            }
        }
    }

    private void stop() {
        ending = true;
        thread.ifPresent(ReadAhead::join);
        thread = Optional.empty();
        queue.clear();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
        reader.close();
    }
}
