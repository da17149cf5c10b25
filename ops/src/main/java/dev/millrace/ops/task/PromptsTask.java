package dev.millrace.ops.task;

import dev.millrace.learner.LearnerData;
import dev.millrace.learner.problems.EvaluationSet;
import dev.millrace.learner.problems.PromptsFile;
import dev.millrace.learner.problems.ShuffledProblems;
import dev.millrace.ops.screen.Screen;
import dev.millrace.ops.settings.EvaluationSettings;
import dev.millrace.ops.settings.TaskSettings;
import dev.millrace.policy.checkpoint.Checkpoint;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/// Problems from files, and a policy that is there already.
///
/// @param settings the files
/// @param seed of the order of problems
record PromptsTask(TaskSettings.Prompts settings, long seed) implements Task {
    @Override
    public LearnerData data(EvaluationSettings evaluation) {
        var training = PromptsFile.read(settings.training());
        var heldOut = PromptsFile.read(settings.heldOut());
        try (var lengths = PromptLengths.of(settings.model())) {
            lengths.check(settings.training(), training);
            lengths.check(settings.heldOut(), heldOut);
        }
        return new LearnerData(
                new ShuffledProblems(training, seed),
                List.of(new EvaluationSet(
                        "heldOut",
                        index -> heldOut.get((int) index),
                        heldOut.size(),
                        evaluation.responses(),
                        evaluation.sampling())));
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
