package dev.millrace.ops.watch;

import dev.millrace.learner.metric.FlowMetric;
import dev.millrace.learner.metric.Metric;
import dev.millrace.ops.glance.CurveGlance;
import dev.millrace.ops.glance.RunGlance;
import dev.millrace.ops.glance.RunStage;
import dev.millrace.ops.glance.ShownMetric;
import dev.millrace.ops.glance.StepText;
import dev.millrace.ops.index.Counts;
import dev.millrace.ops.index.Pipeline;
import dev.millrace.ops.index.RunIndex;
import dev.millrace.ops.index.step.Axis;
import dev.millrace.ops.index.step.AxisRange;
import dev.millrace.ops.index.step.Series;
import dev.millrace.ops.index.step.SeriesQuery;
import dev.millrace.ops.index.step.Stretch;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A run at a glance, from its log.
///
/// @param name what it is called
/// @param index its log, as far as that was read
/// @param pipeline what flows through it now
record IndexGlance(String name, RunIndex index, Pipeline pipeline) {
    private static final int POINTS = 240;

    /// Steps that are spoken of as the newest, and those that the time that is left is guessed from.
    private static final int NEWEST = 5;

    private static final int LATELY = 50;

    /// The run at the pipeline's moment.
    ///
    /// @param isOver whether nothing more will come
    /// @param isFinished whether it has done all that it was to do
    RunGlance at(boolean isOver, boolean isFinished) {
        var progress = index.counts().progress();
        var series = series(progress);
        var recent = new RecentSteps(series);
        var stage = stage(progress, isOver, isFinished);
        return new RunGlance(
                name,
                stage,
                progress(progress),
                times(progress, stage, recent.mean(FlowMetric.SECONDS.key(), LATELY)),
                new WorkerRows(pipeline, recent.mean(FlowMetric.SECONDS.key(), NEWEST), staleness()).rows(),
                curves(progress, series),
                line(progress, recent));
    }

    private Series series(Counts.Progress progress) {
        var shown = ShownMetric.all(isPretraining(progress)).stream().map(ShownMetric::key);
        var flow = Stream.of(FlowMetric.SECONDS.key(), StepText.TOKENS_PER_SECOND, StepText.LEARNER_IDLE);
        var stretch = isPretraining(progress) ? Stretch.VALUE_PRETRAINING : Stretch.POLICY;
        return index.series(
                new SeriesQuery(Stream.concat(shown, flow).toList(), Axis.STEP, stretch, AxisRange.ALL, POINTS));
    }

    private static boolean isPretraining(Counts.Progress progress) {
        return progress.version() == 0;
    }

    private RunStage stage(Counts.Progress progress, boolean isOver, boolean isFinished) {
        if (isOver) {
            return isFinished ? RunStage.FINISHED : RunStage.ENDED;
        }
        if (progress.step() <= 0) {
            return RunStage.STARTING;
        }
        if (isPretraining(progress)) {
            return RunStage.VALUE_PRETRAINING;
        }
        return progress.version() < planned() ? RunStage.TRAINING : RunStage.EVALUATING;
    }

    private long planned() {
        return index.settings().learner().schedule().policySteps();
    }

    private RunGlance.Progress progress(Counts.Progress progress) {
        return isPretraining(progress) && progress.step() > 0
                ? new RunGlance.Progress("round", progress.step(), 0)
                : new RunGlance.Progress("step", progress.version(), planned());
    }

    private RunGlance.Times times(Counts.Progress progress, RunStage stage, double secondsPerStep) {
        if (progress.step() < 0) {
            return new RunGlance.Times(Double.NaN, Double.NaN);
        }
        long until = stage.isOver() ? progress.lastTime() : Math.max(pipeline.now(), progress.lastTime());
        double left = (planned() - progress.version()) * secondsPerStep - (until - progress.lastTime()) / 1e3;
        return new RunGlance.Times(
                (until - progress.firstTime()) / 1e3, stage == RunStage.TRAINING ? Math.max(0, left) : Double.NaN);
    }

    private String staleness() {
        double mean = index.newest(Metric.STALENESS_MEAN.key());
        double most = index.newest(Metric.STALENESS_MAX.key());
        return Double.isNaN(mean) ? "" : String.format(Locale.ROOT, "staleness %.2f, at most %.0f", mean, most);
    }

    private List<CurveGlance> curves(Counts.Progress progress, Series series) {
        if (progress.step() <= 0) {
            return List.of();
        }
        var steps = ShownMetric.all(isPretraining(progress)).stream()
                .map(shown -> curve(shown, series))
                .toList();
        return isPretraining(progress) ? steps : CurveGlance.withEvaluations(steps, heldOut());
    }

    private CurveGlance curve(ShownMetric shown, Series series) {
        var curve = series.curves().get(shown.key());
        double[] values = curve == null ? new double[0] : curve.mean();
        return new CurveGlance(shown.name(), values, index.newest(shown.key()), shown.format());
    }

    private double[] heldOut() {
        return index.evaluations().stream()
                .map(point -> point.result())
                .filter(result -> result.question().set().equals(ShownMetric.HELD_OUT))
                .mapToDouble(result -> result.solveRate())
                .toArray();
    }

    private String line(Counts.Progress progress, RecentSteps recent) {
        if (progress.step() <= 0) {
            return "no steps yet";
        }
        return isPretraining(progress)
                ? StepText.pretrainingRound(progress.step(), key -> number(recent, key))
                : StepText.policyStep(progress.version(), planned(), key -> number(recent, key));
    }

    private double number(RecentSteps recent, String key) {
        return switch (key) {
            case StepText.TOKENS_PER_SECOND, StepText.LEARNER_IDLE -> recent.mean(key, NEWEST);
            default -> index.newest(key);
        };
    }
}
