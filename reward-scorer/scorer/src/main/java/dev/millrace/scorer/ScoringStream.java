package dev.millrace.scorer;

import dev.millrace.messages.topic.Topics;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The Kafka Streams application of a scorer, whose threads are replaced when what ended them passes.
final class ScoringStream {
    private static final Logger LOG = LoggerFactory.getLogger(ScoringStream.class);

    private final ScorerSettings settings;
    private final ScorerContext context;
    private final Consumer<Throwable> onFailure;
    private final AtomicLong replaced = new AtomicLong();
    private volatile Optional<KafkaStreams> running = Optional.empty();

    /// @param settings how it works
    /// @param context where it works
    /// @param onFailure told what it cannot go on after, on any thread
    ScoringStream(ScorerSettings settings, ScorerContext context, Consumer<Throwable> onFailure) {
        this.settings = settings;
        this.context = context;
        this.onFailure = onFailure;
    }

    /// Runs it.
    ///
    /// @param topology what it does
    /// @param ending at zero once it has to end
    /// @param patience how long its end may take
    void run(Topology topology, CountDownLatch ending, Duration patience) throws InterruptedException {
        var streams = new KafkaStreams(topology, StreamsProperties.of(settings, context, new Topics(context.run())));
        streams.setUncaughtExceptionHandler(this::afterDeathOfAThread);
        streams.setStateListener((now, before) ->
                LOG.info("scorer {} is {}", context.name(), now.name().toLowerCase(Locale.ROOT)));
        try {
            running = Optional.of(streams);
            streams.start();
            ending.await();
        } finally {
            if (!streams.close(patience)) {
                LOG.warn("scorer {}: its streams have not ended after {} s", context.name(), patience.toSeconds());
            }
        }
    }

    /// Whether it has its partitions and reads them.
    boolean isRunning() {
        return running.map(streams -> streams.state() == KafkaStreams.State.RUNNING)
                .orElse(false);
    }

    /// Threads that ended and were replaced.
    long threadsReplaced() {
        return replaced.get();
    }

    private StreamThreadExceptionResponse afterDeathOfAThread(Throwable thrown) {
        if (Recovery.isWorthwhile(thrown)) {
            LOG.warn("scorer {}: a thread ended, another takes its place", context.name(), thrown);
            replaced.incrementAndGet();
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        onFailure.accept(thrown);
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
}
