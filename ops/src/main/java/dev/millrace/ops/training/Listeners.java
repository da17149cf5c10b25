package dev.millrace.ops.training;

import dev.millrace.learner.LearnerListener;
import dev.millrace.learner.LiveNumbers;
import dev.millrace.learner.evaluation.EvaluationResult;
import dev.millrace.messages.log.StepRecord;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Several listeners as one.
///
/// @param all told in this order
record Listeners(List<LearnerListener> all) implements LearnerListener {
    Listeners {
        all = List.copyOf(all);
    }

    @Override
    public void onStart(long step) {
        each(listener -> listener.onStart(step));
    }

    @Override
    public void onFirstTrajectories() {
        each(LearnerListener::onFirstTrajectories);
    }

    @Override
    public void onReplayed(StepRecord record) {
        each(listener -> listener.onReplayed(record));
    }

    @Override
    public void onPretrainingRound(StepRecord record, LiveNumbers live) {
        each(listener -> listener.onPretrainingRound(record, live));
    }

    @Override
    public void onStep(StepRecord record, LiveNumbers live) {
        each(listener -> listener.onStep(record, live));
    }

    @Override
    public void onRefill(StepRecord record) {
        each(listener -> listener.onRefill(record));
    }

    @Override
    public void onEvaluation(EvaluationResult result) {
        each(listener -> listener.onEvaluation(result));
    }

    @Override
    public void onCheckpoint(long step, Path folder) {
        each(listener -> listener.onCheckpoint(step, folder));
    }

    private void each(Consumer<LearnerListener> told) {
        all.forEach(told);
    }
}
