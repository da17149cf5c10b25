package dev.millrace.verifier.request;

import java.time.Duration;

/// A verifier was not done when its budget was spent: the verdict is `TimedOut`.
public final class BudgetSpentException extends RuntimeException {
    /// @param limit the budget
    public BudgetSpentException(Duration limit) {
        super("budget: got no verdict, expected one within " + limit.toMillis() + " ms");
    }
}
