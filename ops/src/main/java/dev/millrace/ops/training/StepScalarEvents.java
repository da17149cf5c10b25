package dev.millrace.ops.training;

import dev.millrace.learner.LearnerListener;
import dev.millrace.learner.LiveNumbers;
import dev.millrace.learner.evaluation.EvaluationResult;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.ops.tensorboard.ScalarFolder;
import dev.millrace.ops.tensorboard.StepScalars;
import java.util.Map;

/// Writes event files for TensorBoard: steps and evaluations as scalars. A step that was committed but not written
/// when the run was killed is written when it is done again from the log.
final class StepScalarEvents implements LearnerListener {
    private final ScalarFolder folder;

    /// @param folder where they go; closed by the caller
    StepScalarEvents(ScalarFolder folder) {
        this.folder = folder;
    }

    @Override
    public void onReplayed(StepRecord record) {
        folder.write(StepScalars.of(folder.now(), record, Map.of()));
    }

    @Override
    public void onPretrainingRound(StepRecord record, LiveNumbers live) {
        folder.write(StepScalars.of(folder.now(), record, StepMetrics.flow(live)));
    }

    @Override
    public void onStep(StepRecord record, LiveNumbers live) {
        folder.write(StepScalars.of(folder.now(), record, StepMetrics.flow(live)));
    }

    @Override
    public void onEvaluation(EvaluationResult result) {
        long version = folder.version(result.question().step());
        folder.write(StepScalars.evaluation(folder.now(), version, result));
    }
}
