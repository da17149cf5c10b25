package dev.millrace.ops.drill;

import dev.millrace.ops.drill.plan.Fault;
import dev.millrace.ops.drill.plan.Role;

/// By what it is seen that a process is at work again.
interface Sign {
    /// Whether it is there.
    boolean isThere() throws InterruptedException;

    /// The sign after a fault; to be asked for before that.
    ///
    /// @param fault about to be injected
    /// @param processes of the run
    /// @param replicas of the log
    static Sign after(Fault fault, Processes processes, Replicas replicas) {
        return switch (fault) {
            case Fault.Kill(Role role, int instance) -> {
                var log = processes.sign(role, instance);
                yield role == Role.BROKER ? () -> log.isThere() && replicas.areInSync() : log::isThere;
            }
            case Fault.Pause(Role role, int _, int seconds) -> {
                long end = System.nanoTime() + seconds * 1_000_000_000L;
                yield () -> System.nanoTime() > end && (role != Role.BROKER || replicas.areInSync());
            }
            case Fault.Corrupt _ -> () -> true;
        };
    }
}
