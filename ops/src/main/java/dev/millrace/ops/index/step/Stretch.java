package dev.millrace.ops.index.step;

import dev.millrace.messages.log.Phase;
import java.util.function.IntPredicate;

/// Which steps are looked at.
public enum Stretch {
    /// Policy steps.
    POLICY,
    /// Rounds of value-pretraining.
    VALUE_PRETRAINING,
    /// Both, and refills.
    ALL;

    /// Whether a row is among them; the start, step 0, never is.
    IntPredicate rows(StepColumns steps) {
        return switch (this) {
            case POLICY -> row -> steps.step(row) > 0 && steps.phase(row) == Phase.POLICY;
            case VALUE_PRETRAINING -> row -> steps.step(row) > 0 && steps.phase(row) == Phase.VALUE_PRETRAINING;
            case ALL -> row -> steps.step(row) > 0;
        };
    }
}
