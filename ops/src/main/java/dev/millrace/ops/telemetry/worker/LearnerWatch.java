package dev.millrace.ops.telemetry.worker;

import dev.millrace.learner.LearnerListener;
import dev.millrace.learner.LiveNumbers;
import dev.millrace.learner.evaluation.EvaluationResult;
import dev.millrace.learner.metric.FlowMetric;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.report.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/// Keeps the newest of what a learner tells, for whoever asks.
public final class LearnerWatch implements LearnerListener {
    private static final LiveNumbers NOTHING = new LiveNumbers(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0);

    private final LongSupplier nanos;
    private final List<Happening> happened = new ArrayList<>();
    private final Map<String, EvaluationResult> evaluations = new TreeMap<>();
    private Optional<StepRecord> newest = Optional.empty();
    private LiveNumbers live = NOTHING;
    private boolean started;
    private long stepNanos;
    private long replayed;
    private long checkpoints;
    private long evaluated;
    private double busy;
    private double idle;

    /// @param nanos the time, as [System#nanoTime()] tells it
    public LearnerWatch(LongSupplier nanos) {
        this.nanos = nanos;
        this.stepNanos = nanos.getAsLong();
    }

    @Override
    public synchronized void onStart(long step) {
        started = true;
        stepNanos = nanos.getAsLong();
        happened.add(
                step == 0
                        ? Happening.usual("begins the run")
                        : Happening.fault("goes on with the run after step " + step));
    }

    @Override
    public synchronized void onReplayed(StepRecord record) {
        replayed++;
        newest = Optional.of(record);
        happened.add(Happening.fault("did step " + record.step() + " again from the log"));
    }

    @Override
    public synchronized void onPretrainingRound(StepRecord record, LiveNumbers numbers) {
        take(record, numbers);
    }

    @Override
    public synchronized void onStep(StepRecord record, LiveNumbers numbers) {
        take(record, numbers);
    }

    @Override
    public synchronized void onRefill(StepRecord record) {
        take(record, live);
    }

    @Override
    public synchronized void onEvaluation(EvaluationResult result) {
        evaluated++;
        var question = result.question();
        evaluations.put(question.set(), result);
        happened.add(Happening.usual(String.format(
                Locale.ROOT,
                "evaluated %s after step %d: solve rate %.3f",
                question.set(),
                question.step(),
                result.solveRate())));
    }

    @Override
    public synchronized void onCheckpoint(long step, Path folder) {
        checkpoints++;
        happened.add(Happening.usual("wrote a checkpoint after step " + step));
    }

    private void take(StepRecord record, LiveNumbers numbers) {
        newest = Optional.of(record);
        live = numbers;
        stepNanos = nanos.getAsLong();
        double waited = record.metric(FlowMetric.SECONDS_WAITING.key());
        busy += record.metric(FlowMetric.SECONDS.key()) - waited;
        idle += waited;
    }

    /// Whether the run has begun.
    public synchronized boolean hasStarted() {
        return started;
    }

    /// What the newest step measured, by metric; empty before the first.
    public synchronized Map<String, Double> stepMetrics() {
        return newest.map(StepRecord::metrics).orElse(Map.of());
    }

    /// The newest evaluation of each set of problems, by its name.
    public synchronized Map<String, EvaluationResult> evaluations() {
        return Map.copyOf(evaluations);
    }

    /// What has happened since this was asked the last time.
    synchronized List<Happening> drain() {
        var drained = List.copyOf(happened);
        happened.clear();
        return drained;
    }

    /// What is measured beside steps, one for each [LearnerMeasure].
    synchronized List<Reading> readings() {
        return List.of(
                Reading.count(LearnerMeasure.STEP, newest.map(StepRecord::step).orElse(0L)),
                Reading.count(
                        LearnerMeasure.VERSION, newest.map(StepRecord::version).orElse(0L)),
                Reading.seconds(LearnerMeasure.SINCE_STEP, nanos.getAsLong() - stepNanos),
                Reading.count(LearnerMeasure.STEPS_REPLAYED, replayed),
                Reading.count(LearnerMeasure.CHECKPOINTS, checkpoints),
                Reading.count(LearnerMeasure.EVALUATIONS, evaluated),
                Reading.count(LearnerMeasure.PROMPTS_OUT, live.promptsOut()),
                new Reading(LearnerMeasure.TOKENS_PER_SECOND, live.tokensPerSecond()),
                new Reading(LearnerMeasure.GENERATORS_IDLE, live.generatorsIdle()),
                new Reading(LearnerMeasure.SCORERS_IDLE, live.scorersIdle()),
                new Reading(LearnerMeasure.BUSY, busy),
                new Reading(LearnerMeasure.IDLE, idle));
    }
}
