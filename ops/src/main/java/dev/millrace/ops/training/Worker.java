package dev.millrace.ops.training;

import dev.millrace.ops.run.Termination;

/// A generator or scorer as a process of its own.
public final class Worker {
    private Worker() {}

    /// Runs a role until a signal asks for its end.
    ///
    /// @param name what it is called in messages
    /// @param role runs until it is told to end
    /// @param end tells it to end, and waits until it has
    /// @throws RoleFailedException where it cannot go on
    public static void untilAsked(String name, Runnable role, Runnable end) {
        var watch = new RunEnd.Watch();
        try (var _ = Termination.whenAsked(() -> watch.note(new RunEnd.Interrupted()));
                var _ = RoleThread.start(name, role, end, watch::note)) {
            if (watch.await() instanceof RunEnd.Failed(Throwable cause)) {
                throw new RoleFailedException(name + " ended: " + cause.getMessage(), cause);
            }
        }
    }
}
