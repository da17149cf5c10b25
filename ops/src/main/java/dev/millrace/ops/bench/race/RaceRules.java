package dev.millrace.ops.bench.race;

import dev.millrace.ops.settings.Configuration;
import dev.millrace.ops.settings.RunSettings;
import java.util.List;

/// What all sides of a race do: GRPO on the demonstration's problems, until a solve rate is reached.
///
/// @param target held-out solve rate, 0–1
/// @param steps policy steps after which a side has failed
/// @param every policy steps between two looks at the held-out problems; the clock stands still meanwhile
public record RaceRules(double target, int steps, int every) {
    public RaceRules {
        if (!(target > 0 && target < 1)) {
            throw new IllegalArgumentException("target: got " + target + ", expected more than 0 and less than 1");
        }
        if (every < 1 || steps < every) {
            throw new IllegalArgumentException("steps, steps between evaluations: got " + steps + ", " + every
                    + ", expected at least 1, the first not less than the second");
        }
    }

    /// The settings of the task: its problems, and how held-out ones are asked.
    RunSettings task() {
        return bind(List.of());
    }

    /// The settings of a run of ours. Held-out problems are asked afterwards, of its checkpoints: in the run they would
    /// take the generator's time.
    ///
    /// @param seed of the run
    RunSettings run(long seed) {
        return bind(List.of(
                "run.seed=" + seed,
                "learner.schedule.steps=" + steps,
                "learner.schedule.checkpointEvery=" + every,
                "learner.schedule.keepCheckpoints=" + (steps / every + 2),
                "task.problems.heldOut=1",
                "evaluation.responses=1",
                "telemetry.tensorboard=false"));
    }

    private static RunSettings bind(List<String> assignments) {
        var configuration = new Configuration();
        configuration.set("learner.algorithm.preset=grpo");
        assignments.forEach(configuration::set);
        return configuration.bind();
    }
}
