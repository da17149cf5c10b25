package dev.millrace.verifiers.pattern;

/// A pattern is none, or too large.
public final class PatternRefusedException extends RuntimeException {
    private final String pattern;
    private final String expected;

    PatternRefusedException(String pattern, String expected) {
        super(problem(pattern, expected));
        this.pattern = pattern;
        this.expected = expected;
    }

    /// What was got and expected.
    public String problem() {
        return problem(pattern, expected);
    }

    /// What a pattern must be.
    public String expected() {
        return expected;
    }

    private static String problem(String pattern, String expected) {
        return "pattern: got '" + pattern + "', expected " + expected;
    }
}
