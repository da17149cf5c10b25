package dev.millrace.ops.settings;

import java.util.Locale;

/// A form of the demonstration: how long its chains are, and at which scale algorithms learn them. The values stand in
/// `chain-NAME.yaml` beside this class.
public enum TaskProfile {
    /// The demonstration of learning: 6 to 24 operations.
    BASE,
    /// For comparisons of algorithms: longer chains.
    LONG;

    /// Its name in configurations.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
