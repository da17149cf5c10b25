package dev.millrace.ops.training;

import dev.millrace.learner.LearnerListener;
import dev.millrace.ops.run.MetricsFile;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.tensorboard.ScalarFolder;
import java.time.InstantSource;
import java.util.List;

/// The files beside the log that say what each step measured: `metrics.jsonl`, and event files for TensorBoard.
///
/// @param metrics one object a step
/// @param scalars event files
record RunFiles(MetricsFile metrics, ScalarFolder scalars) implements AutoCloseable {
    /// Opens them; a run that goes on adds to them.
    static RunFiles open(RunDirectory directory) {
        return new RunFiles(
                MetricsFile.append(directory.metrics()),
                ScalarFolder.open(directory.tensorBoard(), InstantSource.system()));
    }

    /// What fills them.
    List<LearnerListener> listeners() {
        return List.of(new StepMetrics(metrics), new StepScalarEvents(scalars));
    }

    @Override
    public void close() {
        try (metrics) {
            scalars.close();
        }
    }
}
