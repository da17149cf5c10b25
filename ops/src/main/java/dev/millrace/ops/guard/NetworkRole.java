package dev.millrace.ops.guard;

import dev.millrace.policy.network.choice.ComputeChoice;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.policy.network.ComputeSettings;
import java.util.Locale;

/// A role that loads networks.
public enum NetworkRole {
    /// Writes responses.
    GENERATOR,
    /// Learns from them, and makes the policy that a demonstration starts from.
    LEARNER;

    /// Where its settings stand.
    public String section() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Where and how it may compute.
    public ComputeChoice choice(RunSettings settings) {
        return switch (this) {
            case GENERATOR -> settings.generator().compute();
            case LEARNER -> settings.learner().compute();
        };
    }

    /// The settings with the role computing in one way.
    public RunSettings with(RunSettings settings, ComputeSettings compute) {
        var choice = ComputeChoice.of(compute);
        return switch (this) {
            case GENERATOR -> settings.computing(choice, settings.learner().compute());
            case LEARNER -> settings.computing(settings.generator().compute(), choice);
        };
    }
}
