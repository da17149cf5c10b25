package dev.millrace.ops.export;

import java.util.Locale;

/// What trajectories are exported as.
public enum TrajectoryFormat {
    /// An Avro object container, a record a group.
    AVRO,
    /// Parquet, a row a trajectory.
    PARQUET;

    /// As users write it: `avro`, `parquet`.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
