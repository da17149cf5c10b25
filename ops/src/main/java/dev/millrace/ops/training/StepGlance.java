package dev.millrace.ops.training;

import dev.millrace.learner.LiveNumbers;
import dev.millrace.learner.evaluation.EvaluationResult;
import dev.millrace.learner.metric.FlowMetric;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.ops.glance.RoleGlance;
import dev.millrace.ops.glance.RunGlance;
import dev.millrace.ops.glance.RunStage;
import dev.millrace.ops.glance.ShownMetric;
import dev.millrace.ops.glance.StepCurves;
import dev.millrace.ops.glance.StepText;
import java.util.List;
import java.util.function.LongSupplier;

/// A run at a glance, from what its learner tells. Curves begin where this process began.
final class StepGlance {
    /// A step counts so much, next to the one after it, for what is said of the newest ones.
    private static final double NEWEST = 0.8;

    /// The same for how long the rest will take.
    private static final double LATELY = 0.98;

    private final String name;
    private final int planned;
    private final LongSupplier nanos;
    private final long started;
    private final Pace newestPace = new Pace(NEWEST);
    private final Pace latePace = new Pace(LATELY);
    private final StepCurves curves = new StepCurves();
    private List<RoleGlance> roles = StepRoles.STARTING;
    private RunGlance.Progress progress;
    private long toldAt;
    private RunStage stage = RunStage.STARTING;
    private String line = "starting";

    /// @param name of the run
    /// @param planned policy steps of the run
    /// @param nanos a clock, in ns
    StepGlance(String name, int planned, LongSupplier nanos) {
        this.name = name;
        this.planned = planned;
        this.nanos = nanos;
        this.started = nanos.getAsLong();
        this.progress = new RunGlance.Progress("step", 0, planned);
    }

    /// Steps are done again from the log.
    synchronized void replayed(StepRecord record) {
        line = "step " + record.step() + " done again from the log";
        progress = progress(record);
    }

    /// A step was committed.
    synchronized void took(StepRecord record, LiveNumbers live) {
        boolean pretraining = record.phase() == Phase.VALUE_PRETRAINING;
        double seconds = record.metric(FlowMetric.SECONDS.key());
        newestPace.add(seconds, live);
        if (!pretraining) {
            latePace.add(seconds, live);
        }
        curves.add(pretraining, key -> number(record, key));
        roles = new StepRoles(record, live, newestPace).rows();
        progress = progress(record);
        toldAt = nanos.getAsLong();
        stage = pretraining ? RunStage.VALUE_PRETRAINING : after(record);
        line = pretraining
                ? StepText.pretrainingRound(record.step(), key -> number(record, key))
                : StepText.policyStep(record.version(), planned, key -> number(record, key));
    }

    private RunGlance.Progress progress(StepRecord record) {
        return record.phase() == Phase.VALUE_PRETRAINING
                ? new RunGlance.Progress("round", record.step(), 0)
                : new RunGlance.Progress("step", record.version(), planned);
    }

    private RunStage after(StepRecord record) {
        return record.version() < planned ? RunStage.TRAINING : RunStage.EVALUATING;
    }

    private double number(StepRecord record, String key) {
        return switch (key) {
            case StepText.TOKENS_PER_SECOND -> newestPace.tokensPerSecond();
            case StepText.LEARNER_IDLE -> newestPace.learnerIdle();
            default -> record.metrics().getOrDefault(key, Double.NaN);
        };
    }

    /// An evaluation came back.
    synchronized void evaluated(EvaluationResult result) {
        if (result.question().set().equals(ShownMetric.HELD_OUT)) {
            curves.addEvaluation(result.solveRate());
        }
    }

    /// Nothing more will come.
    synchronized void end(RunStage how) {
        stage = how;
        roles = roles.stream().map(RoleGlance::ended).toList();
    }

    /// What the learner did last, in one line.
    synchronized String line() {
        return line;
    }

    /// The run at this moment.
    synchronized RunGlance glance() {
        long now = nanos.getAsLong();
        return new RunGlance(
                name,
                stage,
                progress,
                new RunGlance.Times((now - started) / 1e9, left(now)),
                roles,
                curves.all(),
                line);
    }

    private double left(long now) {
        double steps = (progress.planned() - progress.done()) * latePace.secondsPerStep();
        return stage == RunStage.TRAINING ? Math.max(0, steps - (now - toldAt) / 1e9) : Double.NaN;
    }
}
