package dev.millrace.ops.guard;

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
    String section() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Where and how it computes.
    ComputeSettings compute(RunSettings settings) {
        return switch (this) {
            case GENERATOR -> settings.generator().compute();
            case LEARNER -> settings.learner().compute();
        };
    }
}
