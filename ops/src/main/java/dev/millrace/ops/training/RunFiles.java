package dev.millrace.ops.training;

import dev.millrace.learner.LearnerListener;
import dev.millrace.ops.run.MetricsFile;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.settings.TelemetrySettings;
import dev.millrace.ops.tensorboard.ScalarFolder;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The files beside the log that say what each step measured: `metrics.jsonl`, and event files for TensorBoard.
///
/// @param metrics one object a step
/// @param scalars event files; empty: none are wanted
record RunFiles(MetricsFile metrics, Optional<ScalarFolder> scalars) implements AutoCloseable {
    /// Opens them; a run that goes on adds to them.
    static RunFiles open(RunDirectory directory, TelemetrySettings settings) {
        return new RunFiles(
                MetricsFile.append(directory.metrics()),
                settings.tensorboard()
                        ? Optional.of(ScalarFolder.open(directory.tensorBoard(), InstantSource.system()))
                        : Optional.empty());
    }

    /// What fills them.
    List<LearnerListener> listeners() {
        List<LearnerListener> listeners = new ArrayList<>(List.of(new StepMetrics(metrics)));
        scalars.map(StepScalarEvents::new).ifPresent(listeners::add);
        return listeners;
    }

    @Override
    public void close() {
        try (metrics) {
            scalars.ifPresent(ScalarFolder::close);
        }
    }
}
