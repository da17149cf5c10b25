package dev.millrace.scorer;

import dev.millrace.messages.topic.TopicCreation;
import dev.millrace.messages.topic.Topics;
import dev.millrace.scorer.scoring.BusyClock;
import dev.millrace.scorer.scoring.GroupScoring;
import dev.millrace.scorer.topology.ScoringTopology;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifiers.Contexts;
import dev.millrace.verifiers.Verifiers;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Attaches verdict, reward and length to the rollout groups of a run, exactly once, until it is closed.
///
/// It waits for the run's topics and for the broker as long as it takes.
public final class RewardScorer implements Runnable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RewardScorer.class);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ScorerSettings settings;
    private final ScorerContext context;
    private final Topics topics;
    private final Verifier verifier;
    private final AtomicBoolean started = new AtomicBoolean();
    private final CountDownLatch ending = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /// @throws IllegalArgumentException if there is no such verifier or it refuses its settings
    public RewardScorer(ScorerSettings settings, ScorerContext context) {
        this.settings = settings;
        this.context = context;
        this.topics = new Topics(context.run());
        this.verifier =
                Verifiers.onClassPath().create(settings.verifier(), settings.verifierSettings(), Contexts.plain());
    }

    /// Scores until [#close()] is called.
    ///
    /// @throws KafkaException if it cannot go on: the cluster refuses it, or its topics are gone
    @Override
    public void run() {
        started.set(true);
        try {
            if (topicsAnswer()) {
                score();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            verifier.close();
            ended.countDown();
        }
        var thrown = failure.get();
        if (thrown != null) {
            throw new KafkaException("scorer of run " + context.run() + " ended: " + thrown.getMessage(), thrown);
        }
    }

    /// Asks it to end and waits, for some seconds at most, until it has. What is not committed is scored again by
    /// the
    /// next scorer.
    @Override
    public void close() {
        ending.countDown();
        if (!started.get()) {
            verifier.close();
            return;
        }
        try {
            if (!ended.await(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("scorer {} has not ended after {} s", context.name(), 2 * PATIENCE.toSeconds());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for the topics; Kafka Streams would end instead. False: it was closed before they were there.
    private boolean topicsAnswer() throws InterruptedException {
        var admin = Admin.create(context.connection().clientProperties());
        try {
            while (!TopicCreation.allAnswer(admin, topics, ANSWER)) {
                LOG.info(
                        "waiting for the topics of run {} at {}",
                        context.run(),
                        context.connection().bootstrapServers());
                if (ending.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    return false;
                }
            }
            return true;
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    private void score() throws InterruptedException {
        var clock = new BusyClock(context.name(), settings.threads(), System::nanoTime);
        var scoring = new GroupScoring(settings.verifier(), verifier, settings.rewards());
        var topology = ScoringTopology.of(topics, scoring, clock, Topics.MAX_VALUE_BYTES);
        var streams = new KafkaStreams(topology, StreamsProperties.of(settings, context, topics));
        streams.setUncaughtExceptionHandler(this::afterDeathOfAThread);
        streams.setStateListener((now, before) ->
                LOG.info("scorer {} is {}", context.name(), now.name().toLowerCase(Locale.ROOT)));
        try {
            streams.start();
            ending.await();
        } finally {
            if (!streams.close(PATIENCE)) {
                LOG.warn("scorer {}: its streams have not ended after {} s", context.name(), PATIENCE.toSeconds());
            }
        }
    }

    private StreamThreadExceptionResponse afterDeathOfAThread(Throwable thrown) {
        if (Recovery.isWorthwhile(thrown)) {
            LOG.warn("scorer {}: a thread ended, another takes its place", context.name(), thrown);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        failure.set(thrown);
        ending.countDown();
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }
}
