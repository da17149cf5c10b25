package dev.millrace.ops.task;

import dev.millrace.learner.LearnerData;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.screen.Screen;
import dev.millrace.ops.settings.EvaluationSettings;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.ops.settings.TaskSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// What a run learns.
public interface Task {
    /// The task that is configured.
    ///
    /// @param settings the run's
    /// @param initialModel folder of the policy to start from, where the task makes it itself
    static Task of(RunSettings settings, Path initialModel) {
        return switch (settings.task()) {
            case TaskSettings.Chain chain ->
                new DemonstrationTask(
                        chain, settings.learner().compute(), settings.run().seed(), initialModel);
            case TaskSettings.Prompts prompts ->
                new PromptsTask(prompts, settings.run().seed());
        };
    }

    /// The problems.
    ///
    /// @param evaluation how held-out problems are asked
    /// @param cluster the run's, where there is one; data sets may lie on it
    /// @param screen shows progress
    LearnerData data(EvaluationSettings evaluation, Optional<KafkaConnection> cluster, Screen screen);

    /// The folder of the policy to start from; it need not be there yet.
    Path policy();

    /// Makes that policy, unless it is there.
    ///
    /// @param screen shows progress
    /// @param stopping asked between two updates; once it holds, nothing is made
    /// @return seconds it took; 0 where it was there
    /// @throws java.util.concurrent.CancellationException where it was to stop
    double prepare(Screen screen, BooleanSupplier stopping);
}
