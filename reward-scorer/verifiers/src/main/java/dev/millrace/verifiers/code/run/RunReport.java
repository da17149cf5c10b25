package dev.millrace.verifiers.code.run;

import java.util.List;

/// What came of a run.
public sealed interface RunReport {
    /// The solution is no program.
    ///
    /// @param reason what is wrong with it
    record Rejected(String reason) implements RunReport {}

    /// The tests are code that does not run, whatever the solution.
    ///
    /// @param reason what is wrong with them
    record BrokenTests(String reason) implements RunReport {}

    /// The solution was run.
    ///
    /// @param ends one for each test, also for those that were not reached
    record Ran(List<TestEnd> ends) implements RunReport {
        public Ran {
            ends = List.copyOf(ends);
        }
    }
}
