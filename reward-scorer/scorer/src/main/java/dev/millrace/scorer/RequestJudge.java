package dev.millrace.scorer;

import dev.millrace.messages.topic.Topics;
import dev.millrace.scorer.progress.JudgeProgress;
import dev.millrace.scorer.scoring.GroupScoring;
import dev.millrace.scorer.verification.VerificationService;
import dev.millrace.verifiers.judging.Judge;
import dev.millrace.verifiers.judging.Judges;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Judges the requests of a run's scorers, with verifiers in worker processes, until it is closed.
///
/// A scorer has one beside it; more of them, on any machine, share the requests.
public final class RequestJudge implements Runnable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RequestJudge.class);
    private static final int PATIENCE_SECONDS = 10;

    private final ScorerContext context;
    private final Judge judge;
    private final VerificationService service;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean started;

    /// Starts the workers.
    ///
    /// @throws IllegalArgumentException if there is no such verifier or it refuses its settings
    public RequestJudge(ScorerSettings settings, ScorerContext context) {
        this.context = context;
        this.judge = Judges.of(settings.judge()).open();
        this.service = new VerificationService(
                new Topics(context.run()),
                context.connection(),
                context.name(),
                new GroupScoring(judge),
                settings.verification().groupsAtOnce());
    }

    /// Judges until [#close()] is called.
    ///
    /// @throws KafkaException if it cannot go on: the cluster refuses it, or its topics are gone
    @Override
    public void run() {
        started = true;
        try (judge) {
            if (TopicsWait.answer(context, ending)) {
                service.run();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            judge.statistics().forEach((verifier, did) -> LOG.info("judge {}: {}: {}", context.name(), verifier, did));
            judge.metrics().forEach((verifier, own) -> LOG.info("judge {}: {}: {}", context.name(), verifier, own));
            ended.countDown();
        }
    }

    /// What it has done so far; for any thread.
    public JudgeProgress progress() {
        return service.progress();
    }

    /// Asks it to end and waits, for some seconds at most, until it has.
    @Override
    public void close() {
        ending.countDown();
        service.close();
        if (!started) {
            judge.close();
            return;
        }
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("judge {} has not ended after {} s", context.name(), PATIENCE_SECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
