package dev.millrace.ops;

/// What the process tells its caller.
final class ExitCode {
    /// Done.
    static final int DONE = 0;
    /// A run or a comparison failed.
    static final int FAILED = 1;
    /// The command line, the configuration or an input file is wrong: fix it and start again.
    static final int USAGE = 2;

    private ExitCode() {}
}
