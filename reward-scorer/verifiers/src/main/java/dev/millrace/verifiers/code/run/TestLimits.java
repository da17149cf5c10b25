package dev.millrace.verifiers.code.run;

/// What tests may use.
///
/// @param secondsPerTest of one; a solution that takes longer fails it
/// @param totalSeconds of all together; tests that are not reached by then fail
/// @param outputBytes most that a test may print or return
/// @param stopAtFailure whether to stop at the first test that ends badly; what a program printed is compared later
public record TestLimits(double secondsPerTest, double totalSeconds, int outputBytes, boolean stopAtFailure) {
    /// The same with another time of all together.
    public TestLimits within(double seconds) {
        return new TestLimits(secondsPerTest, seconds, outputBytes, stopAtFailure);
    }

    /// The same with another output.
    public TestLimits printing(int bytes) {
        return new TestLimits(secondsPerTest, totalSeconds, bytes, stopAtFailure);
    }
}
