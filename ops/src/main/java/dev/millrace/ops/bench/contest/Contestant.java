package dev.millrace.ops.bench.contest;

/// One side of a contest.
@FunctionalInterface
public interface Contestant {
    /// Does the work once.
    ///
    /// @return what was measured, in the unit of the row, for example the seconds it took
    /// @throws InterruptedException if it was told to stop
    double round() throws InterruptedException;
}
