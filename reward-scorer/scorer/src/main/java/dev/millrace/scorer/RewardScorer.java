package dev.millrace.scorer;

import dev.millrace.messages.topic.Topics;
import dev.millrace.scorer.progress.ScorerProgress;
import dev.millrace.scorer.progress.VerifierProgress;
import dev.millrace.scorer.scoring.BusyClock;
import dev.millrace.scorer.scoring.GroupScoring;
import dev.millrace.scorer.scoring.ScorerTally;
import dev.millrace.scorer.topology.AskingLimits;
import dev.millrace.scorer.topology.ScoringTopology;
import dev.millrace.verifiers.judging.Judge;
import dev.millrace.verifiers.judging.Judges;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.Topology;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Attaches verdict, reward and length to the rollout groups of a run, exactly once, until it is closed.
///
/// It waits for the run's topics and for the broker as long as it takes.
public final class RewardScorer implements Runnable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RewardScorer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ScorerSettings settings;
    private final ScorerContext context;
    private final Topics topics;
    private final Judges judges;
    private final ScoringStream stream;
    private final ScorerTally tally;
    private final AtomicBoolean started = new AtomicBoolean();
    private final CountDownLatch ending = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile Optional<Judge> inside = Optional.empty();
    private volatile Optional<RequestJudge> beside = Optional.empty();

    /// @throws IllegalArgumentException if there is no such verifier or it refuses its settings
    public RewardScorer(ScorerSettings settings, ScorerContext context) {
        this.settings = settings;
        this.context = context;
        this.topics = new Topics(context.run());
        this.judges = Judges.of(settings.judge());
        this.stream = new ScoringStream(settings, context, this::fail);
        this.tally = new ScorerTally(new BusyClock(context.name(), settings.threads(), System::nanoTime));
    }

    /// Scores until [#close()] is called.
    ///
    /// @throws KafkaException if it cannot go on: the cluster refuses it, or its topics are gone
    @Override
    public void run() {
        started.set(true);
        try {
            if (TopicsWait.answer(context, ending)) {
                score();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
        var thrown = failure.get();
        if (thrown != null) {
            throw new KafkaException("scorer of run " + context.run() + " ended: " + reason(thrown), thrown);
        }
    }

    /// Asks it to end and waits, for some seconds at most, until it has. What is not committed is scored again by
    /// the next scorer.
    @Override
    public void close() {
        ending.countDown();
        if (!started.get()) {
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

    /// What it has done so far; for any thread.
    public ScorerProgress progress() {
        return new ScorerProgress(
                tally.counts(),
                stream.isRunning(),
                stream.threadsReplaced(),
                tally.clock().read(),
                inside.map(VerifierProgress::of).orElse(Map.of()),
                beside.map(RequestJudge::progress));
    }

    /// Verifiers that may not run here are asked through the log, and one who answers runs beside.
    private void score() throws InterruptedException {
        if (judges.areInline()) {
            try (var judge = judges.open()) {
                inside = Optional.of(judge);
                stream(ScoringTopology.of(topics, new GroupScoring(judge), tally, Topics.MAX_VALUE_BYTES));
            }
            return;
        }
        var limits =
                new AskingLimits(Duration.ofSeconds(settings.verification().deadlineSeconds()), Topics.MAX_VALUE_BYTES);
        var judge = new RequestJudge(settings, context);
        beside = Optional.of(judge);
        var thread = Thread.ofPlatform().name(context.name() + "-judge").start(() -> judge(judge));
        try {
            stream(ScoringTopology.asking(topics, settings.rewards(), tally, limits));
        } finally {
            judge.close();
            thread.join();
        }
    }

    private void stream(Topology topology) throws InterruptedException {
        stream.run(topology, ending, PATIENCE);
    }

    private void judge(RequestJudge judge) {
        try {
            judge.run();
        } catch (RuntimeException problem) {
            fail(problem);
        }
    }

    private void fail(Throwable thrown) {
        failure.set(thrown);
        ending.countDown();
    }

    /// What streams say of a fault is seldom its cause.
    private static String reason(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .map(Throwable::toString)
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
