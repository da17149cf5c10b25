package dev.millrace.learner.problems;

/// Problems that cannot be grouped as the configuration asks.
public final class UngroupableProblemsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Says why.
    ///
    /// @param problem `<what>: got <value>, expected <rule>`
    UngroupableProblemsException(String problem) {
        super(problem);
    }
}
