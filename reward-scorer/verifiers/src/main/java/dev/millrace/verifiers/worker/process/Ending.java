package dev.millrace.verifiers.worker.process;

/// What ended a process.
public sealed interface Ending {
    /// What happened, for people.
    String reason();

    /// It was never ready.
    ///
    /// @param settings whether the verifier's name or its settings are to blame
    record NotStarted(boolean settings, String reason) implements Ending {}

    /// A call was not over when budget and grace were spent, so that it was killed.
    ///
    /// @param unit the call
    record Overdue(long unit, String reason) implements Ending {}

    /// It ended by itself, or did what it must not and was killed.
    record Crashed(String reason) implements Ending {}

    /// Nobody needs it any more.
    record Closed(String reason) implements Ending {}
}
