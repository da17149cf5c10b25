package dev.millrace.ops.replay;

import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.settings.Configuration;
import dev.millrace.ops.settings.RunSettings;
import java.util.List;
import java.util.Optional;

/// Another algorithm for the trajectories of a run.
///
/// @param preset its name, if it is to begin with one
/// @param assignments `path=value`; `algorithm.…` is short for `learner.algorithm.…`
public record WhatIfSettings(Optional<String> preset, List<String> assignments) {
    private static final String SHORT = "algorithm.";
    private static final String ALGORITHM = "learner.algorithm.";

    /// @throws ConfigurationException if an assignment is about something else than the algorithm
    public WhatIfSettings {
        assignments = assignments.stream().map(WhatIfSettings::full).toList();
    }

    private static String full(String assignment) {
        var full = assignment.startsWith(SHORT) ? "learner." + assignment : assignment;
        if (!full.startsWith(ALGORITHM)) {
            throw new ConfigurationException(
                    "--set", assignment, "a key of " + ALGORITHM + "*: everything else has happened and is on the log");
        }
        return full;
    }

    /// Whether anything is to be different.
    public boolean isEmpty() {
        return preset.isEmpty() && assignments.isEmpty();
    }

    /// The settings of a run with this algorithm. Batches stay those of the run.
    ///
    /// @param yaml the run's configuration
    /// @param original the same, bound
    /// @throws ConfigurationException where the algorithm cannot be
    RunSettings over(String yaml, RunSettings original) {
        var configuration = new Configuration().text("the run's configuration", yaml);
        preset.ifPresent(name -> configuration.set("learner.algorithm.preset=" + name));
        var batch = original.learner().batch();
        configuration.set("learner.batch.prompts=" + batch.prompts());
        configuration.set("learner.batch.groupSize=" + batch.groupSize());
        assignments.forEach(configuration::set);
        return configuration.bind();
    }
}
