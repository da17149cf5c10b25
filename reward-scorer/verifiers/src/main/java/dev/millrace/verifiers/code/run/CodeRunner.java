package dev.millrace.verifiers.code.run;

import dev.millrace.verifier.request.Budget;

/// Runs solutions.
public interface CodeRunner {
    /// Runs one.
    ///
    /// @param job the solution, and what to run it on
    /// @param budget how long it may take
    /// @throws RunFailedException if it could not be run, through no fault of its own
    /// @throws dev.millrace.verifier.sandbox.SandboxUnavailableException if there is no sandbox
    /// @throws dev.millrace.verifier.request.BudgetSpentException if the budget was spent first
    /// @throws InterruptedException if the caller was interrupted
    RunReport run(Job job, Budget budget) throws RunFailedException, InterruptedException;

    /// Makes it ready.
    ///
    /// @param budget how long it may take
    /// @throws dev.millrace.verifier.sandbox.SandboxUnavailableException if it cannot become ready
    /// @throws InterruptedException if the caller was interrupted
    void warmUp(Budget budget) throws InterruptedException;
}
