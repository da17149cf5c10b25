package dev.millrace.ops.training;

import dev.millrace.learner.LearnerListener;
import dev.millrace.learner.LiveNumbers;
import dev.millrace.learner.evaluation.EvaluationResult;
import dev.millrace.learner.metric.FlowMetric;
import dev.millrace.learner.metric.Metric;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.ops.screen.Screen;
import java.nio.file.Path;
import java.util.Locale;

/// Shows what the learner does: a live line of its steps, and a line that stays for what is rarer.
final class StepLine implements LearnerListener {
    /// How much a step counts, next to the one after it.
    private static final double MEMORY = 0.8;

    private final Screen screen;
    private final int steps;
    private double seconds = Double.MIN_NORMAL;
    private double tokens;
    private double idle;

    /// @param screen where it is shown
    /// @param steps policy steps of the run
    StepLine(Screen screen, int steps) {
        this.screen = screen;
        this.steps = steps;
    }

    @Override
    public void onStart(long step) {
        screen.note(step == 0 ? "run starts" : "run goes on after step " + step);
    }

    @Override
    public void onReplayed(StepRecord record) {
        screen.status("step " + record.step() + " done again from the log");
    }

    @Override
    public void onPretrainingRound(StepRecord record, LiveNumbers live) {
        screen.status(String.format(
                Locale.ROOT,
                "value-pretraining round %d  held-out error %s  explained variance %s  %s",
                record.step(),
                number(record, Metric.HELD_OUT_ERROR, "%.4f"),
                number(record, Metric.HELD_OUT_EXPLAINED_VARIANCE, "%.3f"),
                flow(record, live)));
    }

    @Override
    public void onStep(StepRecord record, LiveNumbers live) {
        screen.status(String.format(
                Locale.ROOT,
                "step %d/%d  solve rate %s  reward %s  length %s  staleness %s  %s",
                record.version(),
                steps,
                number(record, Metric.SOLVE_RATE, "%.3f"),
                number(record, Metric.REWARD_MEAN, "%.3f"),
                number(record, Metric.RESPONSE_LENGTH_MEAN, "%.1f"),
                number(record, Metric.STALENESS_MEAN, "%.2f"),
                flow(record, live)));
    }

    @Override
    public void onEvaluation(EvaluationResult result) {
        screen.note(String.format(
                Locale.ROOT,
                "evaluation %s after step %d: solve rate %.3f (%d problems x %d responses)",
                result.question().set(),
                result.question().step(),
                result.solveRate(),
                result.question().problems(),
                result.question().groupSize()));
    }

    @Override
    public void onCheckpoint(long step, Path folder) {
        screen.note("checkpoint of step " + step + ": " + folder);
    }

    /// Responses come in bursts, so that a single step's rate says little: older steps count ever less.
    private String flow(StepRecord record, LiveNumbers live) {
        double stepSeconds = record.metrics().getOrDefault(FlowMetric.SECONDS.key(), 0.0);
        seconds = MEMORY * seconds + stepSeconds;
        tokens = MEMORY * tokens + stepSeconds * live.tokensPerSecond();
        idle = MEMORY * idle + stepSeconds * live.learnerIdle();
        return String.format(Locale.ROOT, "%.0f tokens/s  learner idle %.0f%%", tokens / seconds, 100 * idle / seconds);
    }

    private static String number(StepRecord record, Metric metric, String format) {
        Double value = record.metrics().get(metric.key());
        return value == null ? "-" : String.format(Locale.ROOT, format, value);
    }
}
