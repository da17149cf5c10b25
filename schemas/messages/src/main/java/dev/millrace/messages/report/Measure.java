package dev.millrace.messages.report;

/// A number that a worker measures of itself; each kind of worker lists its own.
public interface Measure {
    /// Its name, as in `generator.tokens`: what measures, a dot, what is measured. Ends with the unit where that is
    /// seconds or bytes.
    String key();

    /// Its unit, as `ops/docs/metrics.md` names it; empty for a number without one.
    String unit();

    /// Whether it counts something since the worker's start, and so never falls.
    boolean isTotal();
}
