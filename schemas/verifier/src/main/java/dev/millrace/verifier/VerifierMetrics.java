package dev.millrace.verifier;

/// Takes what a verifier counts and measures. Any thread may call it.
public interface VerifierMetrics {
    /// Takes nothing.
    VerifierMetrics NONE = new VerifierMetrics() {
        @Override
        public void count(String name, long more) {}

        @Override
        public void measure(String name, double value) {}
    };

    /// Something happened.
    ///
    /// @param name of the counter, such as `cacheHits`
    /// @param more how often
    void count(String name, long more);

    /// Something was measured.
    ///
    /// @param name of what was measured, with its unit at the end, such as `requestMillis`
    /// @param value finite
    void measure(String name, double value);
}
