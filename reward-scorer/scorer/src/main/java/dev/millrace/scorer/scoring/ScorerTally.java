package dev.millrace.scorer.scoring;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/// Counts what a scorer does, what belongs to a transaction that is then given up included. Any thread may add.
///
/// @param clock how busy its threads are
/// @param groups sent on
/// @param responses in them
/// @param deadLetters records given up
/// @param overdue groups sent on without verdicts, since nobody had judged them before the deadline
/// @param waiting groups that wait for verdicts, by partition
public record ScorerTally(
        BusyClock clock,
        LongAdder groups,
        LongAdder responses,
        LongAdder deadLetters,
        LongAdder overdue,
        ConcurrentMap<Integer, Long> waiting) {
    /// Nothing yet.
    ///
    /// @param clock how busy its threads are
    public ScorerTally(BusyClock clock) {
        this(clock, new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder(), new ConcurrentHashMap<>());
    }

    /// What was counted so far.
    public Counts counts() {
        long wait = waiting.values().stream().mapToLong(Long::longValue).sum();
        return new Counts(groups.sum(), responses.sum(), deadLetters.sum(), wait, overdue.sum());
    }

    /// Counts at one moment.
    ///
    /// @param groups sent on
    /// @param responses in them
    /// @param deadLetters records given up
    /// @param waiting groups that wait for verdicts
    /// @param overdue groups sent on without verdicts
    public record Counts(long groups, long responses, long deadLetters, long waiting, long overdue) {}
}
