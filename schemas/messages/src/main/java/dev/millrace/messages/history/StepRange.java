package dev.millrace.messages.history;

import java.util.List;
import java.util.Locale;

/// A part of a run's steps.
///
/// @param unit what the bounds count
/// @param from the first, in that unit
/// @param to the last, in that unit
public record StepRange(Unit unit, long from, long to) {
    /// All of them but the run's start, step 0, which takes nothing in.
    public static final StepRange ALL = new StepRange(Unit.STEP, 1, Long.MAX_VALUE);

    /// What bounds count.
    public enum Unit {
        /// Steps, as their records number them.
        STEP,
        /// Offsets on `steps`.
        OFFSET,
        /// When a step was committed, milliseconds since 1970.
        TIME,
        /// The policy version that a step left behind.
        VERSION;

        long of(StepEntry entry) {
            return switch (this) {
                case STEP -> entry.record().step();
                case OFFSET -> entry.offset();
                case TIME -> entry.timestamp();
                case VERSION -> entry.record().version();
            };
        }
    }

    public StepRange {
        if (from > to) {
            throw new IllegalArgumentException("range: got " + from + " to " + to + ", expected from <= to");
        }
    }

    /// The steps within it, without the run's start.
    ///
    /// @param log all steps
    /// @return at least one
    /// @throws HistoryException if there is none, with what there is; or if the log has deleted its beginning
    public List<StepEntry> of(StepLog log) {
        if (unit == Unit.STEP) {
            log.requireFrom(Math.max(1, from));
        }
        var within = log.entries().stream()
                .filter(entry -> entry.record().step() > 0)
                .filter(entry -> unit.of(entry) >= from && unit.of(entry) <= to)
                .toList();
        if (within.isEmpty()) {
            throw new HistoryException("range: got no " + name() + " from " + from + " to " + to
                    + ", expected some from " + unit.of(log.entries().getFirst()) + " to "
                    + unit.of(log.entries().getLast()));
        }
        return within;
    }

    private String name() {
        return unit.name().toLowerCase(Locale.ROOT);
    }
}
