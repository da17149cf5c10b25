package dev.millrace.ops.bench.scaling;

import dev.millrace.ops.settings.Configuration;
import dev.millrace.ops.settings.RunSettings;
import java.util.List;

/// What short runs have in common: the demonstration's task with a policy that learns nothing, group advantages without
/// a reference, no evaluation to speak of. On two cores its network and its long responses are about as much work to
/// write as to learn from, and more than the broker's.
///
/// @param steps policy steps of a run
/// @param tokens of the longest response
/// @param assignments `path=value` that are laid over a run's settings
public record RunPlan(int steps, int tokens, List<String> assignments) {
    public RunPlan {
        assignments = List.copyOf(assignments);
    }

    /// Settings of one run.
    ///
    /// @param name the run's
    /// @param own `path=value` of this run, over which the user's are laid
    RunSettings settings(String name, List<String> own) {
        var configuration = new Configuration();
        List.of(
                        "run.name=" + name,
                        "learner.algorithm.preset=dr-grpo",
                        "learner.batch.prompts=8",
                        "learner.batch.groupSize=8",
                        "task.model.layers=6",
                        "task.model.hidden=256",
                        "task.model.heads=8",
                        "task.model.feedForward=512",
                        "task.model.initializerRange=0.09",
                        "learner.schedule.steps=" + steps,
                        "learner.schedule.checkpointEvery=1000000",
                        "learner.batch.sampling.maxTokens=" + tokens,
                        "task.problems.minOperations=1",
                        "task.problems.maxOperations=8",
                        "task.problems.minLongOperations=9",
                        "task.problems.maxLongOperations=9",
                        "task.problems.heldOut=1",
                        "evaluation.responses=1",
                        "evaluation.sampling.maxTokens=1")
                .forEach(configuration::set);
        own.forEach(configuration::set);
        assignments.forEach(configuration::set);
        return configuration.bind();
    }
}
