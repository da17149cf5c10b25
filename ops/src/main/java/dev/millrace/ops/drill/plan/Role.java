package dev.millrace.ops.drill.plan;

import java.util.Locale;

/// A part of a run that a drill has processes of.
public enum Role {
    /// Writes responses.
    GENERATOR(2),
    /// Judges them.
    SCORER(1),
    /// Learns from them.
    LEARNER(1),
    /// Holds the log.
    BROKER(3);

    private final int instances;

    Role(int instances) {
        this.instances = instances;
    }

    /// How many processes of it there are.
    public int instances() {
        return instances;
    }

    /// Names one of its processes.
    ///
    /// @param instance from 1
    public String process(int instance) {
        return key() + "-" + instance;
    }

    /// Its name in options and reports.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
