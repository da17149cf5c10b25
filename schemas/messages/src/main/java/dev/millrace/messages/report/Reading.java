package dev.millrace.messages.report;

/// A measure and its value at one moment.
///
/// @param measure which
/// @param of whose it is, where a worker has several: a verifier's name; else empty
/// @param value in the measure's unit
public record Reading(Measure measure, String of, double value) {
    /// A measure of the worker itself.
    public Reading(Measure measure, double value) {
        this(measure, "", value);
    }

    /// So many of something.
    public static Reading count(Measure measure, long count) {
        return new Reading(measure, (double) count);
    }

    /// A time, in seconds.
    ///
    /// @param nanos nanoseconds
    public static Reading seconds(Measure measure, long nanos) {
        return new Reading(measure, (double) nanos / 1e9);
    }

    /// The same of one of several.
    ///
    /// @param one whose it is
    public Reading named(String one) {
        return new Reading(measure, one, value);
    }

    /// Its name in a report: the measure's, as in `generator.tokens`, with whose it is after the first dot, as in
    /// `verifier.math.calls`.
    public String name() {
        int dot = measure.key().indexOf('.');
        return of.isEmpty()
                ? measure.key()
                : measure.key().substring(0, dot + 1) + of + measure.key().substring(dot);
    }
}
