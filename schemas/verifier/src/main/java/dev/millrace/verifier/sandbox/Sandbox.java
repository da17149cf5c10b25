package dev.millrace.verifier.sandbox;

import dev.millrace.verifier.request.Budget;

/// Runs programs that nobody trusts: without network, without a view of the machine's files and processes, within
/// limits, and with nothing left running afterwards.
public interface Sandbox {
    /// Runs a program to its end, or kills it when a limit or the budget is reached. What it started and left
    /// behind is killed with it.
    ///
    /// @param program what runs, and what it may use
    /// @param budget how long it may take at most, waiting for its turn counted
    /// @throws SandboxUnavailableException if there is no sandbox here: nothing was run
    /// @throws dev.millrace.verifier.request.BudgetSpentException if the budget was spent first; the program was
    ///     killed
    /// @throws InterruptedException if the caller was interrupted; the program was killed
    SandboxOutcome run(SandboxProgram program, Budget budget) throws InterruptedException;
}
