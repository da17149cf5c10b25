package dev.millrace.ops.training;

import dev.millrace.ops.run.Termination;
import dev.millrace.ops.screen.Screen;
import dev.millrace.ops.telemetry.Telemetry;
import dev.millrace.ops.telemetry.worker.MeasuredWorker;

/// A generator, scorer or judge as a process of its own.
public final class Worker {
    private Worker() {}

    /// Runs a role until a signal asks for its end, and tells meanwhile how it is.
    ///
    /// @param roles that it was made by
    /// @param screen gets addresses
    /// @param measured the worker
    /// @param role runs until it is told to end
    /// @param end tells it to end, and waits until it has
    /// @throws RoleFailedException where it cannot go on
    public static void untilAsked(Roles roles, Screen screen, MeasuredWorker measured, Runnable role, Runnable end) {
        var name = measured.name().worker();
        var watch = new RunEnd.Watch();
        // The process ends with the first of these, so what is told last is told before.
        try (var _ = Termination.whenAsked(() -> watch.note(new RunEnd.Interrupted()));
                var telemetry = Telemetry.start(roles.settings(), roles.connection(), screen);
                var _ = RoleThread.start(name, role, end, watch::note)) {
            telemetry.add(measured);
            if (watch.await() instanceof RunEnd.Failed(Throwable cause)) {
                telemetry.fail(cause);
                throw new RoleFailedException(name + " ended: " + cause.getMessage(), cause);
            }
        }
    }
}
