package dev.millrace.learner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.learner.evaluation.EvaluationResult;
import dev.millrace.messages.log.StepRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Keeps what a learner tells, and may end it in the middle.
final class Diary implements LearnerListener {
    /// Stands for the sudden end of a process.
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    final List<StepRecord> steps = new ArrayList<>();
    final List<StepRecord> refills = new ArrayList<>();
    final List<StepRecord> replayed = new ArrayList<>();
    final List<EvaluationResult> evaluations = new ArrayList<>();
    final List<Long> checkpoints = new ArrayList<>();
    int firsts;
    private final long killAfterStep;
    private final ConcurrentMap<Long, CountDownLatch> taken = new ConcurrentHashMap<>();

    private Diary(long killAfterStep) {
        this.killAfterStep = killAfterStep;
    }

    static Diary silent() {
        return new Diary(-1);
    }

    /// Throws as soon as a step, counted over both phases, is committed.
    static Diary killingAfter(long step) {
        return new Diary(step);
    }

    @Override
    public void onFirstTrajectories() {
        firsts++;
    }

    @Override
    public void onReplayed(StepRecord record) {
        replayed.add(record);
    }

    @Override
    public void onPretrainingRound(StepRecord record, LiveNumbers live) {
        onStep(record, live);
    }

    @Override
    public void onRefill(StepRecord record) {
        refills.add(record);
        committed(record);
    }

    @Override
    public void onStep(StepRecord record, LiveNumbers live) {
        steps.add(record);
        committed(record);
    }

    private void committed(StepRecord record) {
        latch(record.step()).countDown();
        if (record.step() == killAfterStep) {
            throw new Killed();
        }
    }

    /// Waits until a step is committed.
    void awaitStep(long step) throws InterruptedException {
        assertThat(latch(step).await(60, TimeUnit.SECONDS)).isTrue();
    }

    private CountDownLatch latch(long step) {
        return taken.computeIfAbsent(step, any -> new CountDownLatch(1));
    }

    @Override
    public void onEvaluation(EvaluationResult result) {
        evaluations.add(result);
    }

    @Override
    public void onCheckpoint(long step, Path folder) {
        checkpoints.add(step);
    }
}
