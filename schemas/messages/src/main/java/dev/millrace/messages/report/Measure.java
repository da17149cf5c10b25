package dev.millrace.messages.report;

/// A number that a worker measures of itself; each kind of worker lists its own.
public interface Measure {
    /// What it is.
    Definition definition();

    /// Its name, as in `generator.tokens`: what measures, a dot, what is measured. Ends with the unit where that is
    /// seconds or bytes.
    default String key() {
        return definition().key();
    }

    /// Its unit, as `ops/docs/metrics.md` names it; empty for a number without one.
    default String unit() {
        return definition().unit();
    }

    /// Whether it counts something since the worker's start, and so never falls.
    default boolean isTotal() {
        return definition().isTotal();
    }

    /// What a measure is.
    ///
    /// @param key its name
    /// @param unit its unit
    /// @param isTotal whether it counts something since the worker's start
    record Definition(String key, String unit, boolean isTotal) {
        /// Of something that is counted since the worker's start.
        public static Definition total(String key, String unit) {
            return new Definition(key, unit, true);
        }

        /// Of something as it is at a moment.
        public static Definition now(String key, String unit) {
            return new Definition(key, unit, false);
        }
    }
}
