package dev.millrace.ops.index;

import dev.millrace.messages.history.HistoryException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps an index up to date, on a thread of its own.
public final class RunFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RunFollower.class);
    private static final int RECORDS = 1_000;
    private static final long PAUSE_MILLIS = 250;
    private static final long TROUBLE_MILLIS = 1_000;

    private final RunIndex index;
    private final Runnable onChange;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private volatile Optional<Trouble> trouble = Optional.empty();

    /// What keeps an index from going on.
    ///
    /// @param since milliseconds since 1970
    /// @param message what is wrong
    public record Trouble(long since, String message) {}

    private RunFollower(RunIndex index, Runnable onChange) {
        this.index = index;
        this.onChange = onChange;
        this.thread = Thread.ofPlatform().name("run-follower").daemon().unstarted(this::follow);
    }

    /// Starts to follow.
    ///
    /// @param index closed with the follower
    /// @param onChange called on the follower's thread when something has changed
    public static RunFollower start(RunIndex index, Runnable onChange) {
        var follower = new RunFollower(index, onChange);
        follower.thread.start();
        return follower;
    }

    /// The index.
    public RunIndex index() {
        return index;
    }

    /// What keeps it from going on; empty: nothing.
    public Optional<Trouble> trouble() {
        return trouble;
    }

    private void follow() {
        try {
            while (closing.getCount() > 0) {
                pause(refresh());
            }
        } catch (InterruptedException closed) {
            LOG.trace("run is no longer followed", closed);
        } finally {
            // The wake-up call has been heard: a consumer that is interrupted while it closes fails to.
            var _ = Thread.interrupted();
            index.close();
        }
    }

    private void pause(long millis) throws InterruptedException {
        if (millis > 0) {
            closing.await(millis, TimeUnit.MILLISECONDS);
        }
    }

    /// Reads on.
    ///
    /// @return how long to wait before the next time, in ms
    private long refresh() {
        try {
            int read = index.refresh(RECORDS);
            boolean recovered = trouble.isPresent();
            trouble = Optional.empty();
            if (read > 0 || recovered) {
                onChange.run();
            }
            return read == RECORDS ? 0 : PAUSE_MILLIS;
        } catch (HistoryException | KafkaException problem) {
            LOG.debug("run cannot be followed", problem);
            if (trouble.isEmpty()) {
                trouble = Optional.of(new Trouble(System.currentTimeMillis(), String.valueOf(problem.getMessage())));
                onChange.run();
            }
            return TROUBLE_MILLIS;
        }
    }

    /// Ends, and closes the index.
    @Override
    public void close() {
        closing.countDown();
        thread.interrupt();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
