package dev.millrace.ops.task;

import dev.millrace.learner.LearnerData;
import dev.millrace.learner.problems.EvaluationSet;
import dev.millrace.learner.problems.ShuffledProblems;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.screen.Screen;
import dev.millrace.ops.settings.EvaluationSettings;
import dev.millrace.ops.settings.TaskSettings;
import dev.millrace.policy.checkpoint.Checkpoint;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// Problems from data sets, and a policy that is there already.
///
/// @param settings which
/// @param seed of the order of problems
record PromptsTask(TaskSettings.Prompts settings, long seed) implements Task {
    @Override
    public LearnerData data(EvaluationSettings evaluation, Optional<KafkaConnection> cluster, Screen screen) {
        try (var lengths = PromptLengths.of(settings.model())) {
            var loading = new ProblemLoading(Optional.of(lengths), cluster, screen);
            var training = loading.load("training", settings.training());
            var heldOut = loading.load("heldOut", settings.heldOut());
            return new LearnerData(
                    new ShuffledProblems(training, seed),
                    List.of(new EvaluationSet(
                            "heldOut",
                            index -> heldOut.get((int) index),
                            heldOut.size(),
                            evaluation.responses(),
                            evaluation.sampling())));
        }
    }

    @Override
    public Path policy() {
        return settings.model();
    }

    @Override
    public double prepare(Screen screen, BooleanSupplier stopping) {
        Checkpoint.open(settings.model()).close();
        return 0;
    }
}
