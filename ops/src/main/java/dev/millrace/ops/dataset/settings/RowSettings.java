package dev.millrace.ops.dataset.settings;

import java.util.OptionalInt;

/// Which rows are used.
///
/// @param onBadRow what is done about a row that is no problem
/// @param duplicates what is done about a problem whose prompt came before
/// @param limit problems after which reading ends; empty: none
public record RowSettings(BadRowPolicy onBadRow, DuplicatePolicy duplicates, OptionalInt limit) {
    /// @throws IllegalArgumentException if the limit lets nothing through
    public RowSettings {
        limit.ifPresent(most -> {
            if (most < 1) {
                throw new IllegalArgumentException("limit: got " + most + ", expected >= 1");
            }
        });
    }

    /// All of them, and none may be bad.
    public static RowSettings all() {
        return new RowSettings(BadRowPolicy.STOP, DuplicatePolicy.KEEP, OptionalInt.empty());
    }
}
