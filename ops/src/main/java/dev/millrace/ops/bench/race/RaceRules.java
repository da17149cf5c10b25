package dev.millrace.ops.bench.race;

import dev.millrace.ops.settings.Configuration;
import dev.millrace.ops.settings.RunSettings;
import java.util.ArrayList;
import java.util.List;

/// What all sides of a race do: GRPO on the demonstration's problems, until a solve rate is reached.
///
/// @param target held-out solve rate, 0–1
/// @param steps policy steps after which a side has failed
/// @param every policy steps between two looks at the held-out problems; the clock stands still meanwhile
/// @param own `path=value` that are laid over the settings of our runs alone
public record RaceRules(double target, int steps, int every, List<String> own) {
    public RaceRules {
        own = List.copyOf(own);
        if (!(target > 0 && target < 1)) {
            throw new IllegalArgumentException("target: got " + target + ", expected more than 0 and less than 1");
        }
        if (every < 1 || steps < every) {
            throw new IllegalArgumentException("steps, steps between evaluations: got " + steps + ", " + every
                    + ", expected at least 1, the first not less than the second");
        }
    }

    /// How a run of ours divides the machine.
    enum Way {
        /// Generator and learner at once, on half of the cores each, so that responses are one version old.
        AT_ONCE("generator and learner at once"),
        /// One after the other, on all cores: no response is older than the policy.
        IN_TURNS("in turns on all cores");

        private final String text;

        Way(String text) {
            this.text = text;
        }

        /// In words.
        String text() {
            return text;
        }

        private List<String> assignments() {
            return switch (this) {
                case AT_ONCE -> List.of();
                case IN_TURNS -> {
                    int cores = Runtime.getRuntime().availableProcessors();
                    yield List.of(
                            "learner.batch.maxStaleness=0",
                            "learner.compute.threads=" + cores,
                            "generator.compute.threads=" + cores);
                }
            };
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
    /// @param way how it is run
    RunSettings run(long seed, Way way) {
        List<String> assignments = new ArrayList<>(List.of(
                "run.seed=" + seed,
                "learner.schedule.steps=" + steps,
                "learner.schedule.checkpointEvery=" + every,
                "learner.schedule.keepCheckpoints=" + (steps / every + 2),
                "task.problems.heldOut=1",
                "evaluation.responses=1",
                "telemetry.tensorboard=false"));
        assignments.addAll(way.assignments());
        assignments.addAll(own);
        return bind(assignments);
    }

    private static RunSettings bind(List<String> assignments) {
        var configuration = new Configuration();
        configuration.set("learner.algorithm.preset=grpo");
        assignments.forEach(configuration::set);
        return configuration.bind();
    }
}
