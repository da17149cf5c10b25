package dev.millrace.ops.training;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A role on a thread of its own.
final class RoleThread implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RoleThread.class);
    private static final long LIMIT_MILLIS = 30_000;

    private final String name;
    private final Runnable end;
    private final Thread thread;

    private RoleThread(String name, Runnable end, Thread thread) {
        this.name = name;
        this.end = end;
        this.thread = thread;
    }

    /// Starts a role.
    ///
    /// @param name what it is called in messages
    /// @param role runs until it is told to end
    /// @param end tells it to end, and waits until it has
    /// @param onEnd told why it ended, on its thread
    static RoleThread start(String name, Runnable role, Runnable end, Consumer<RunEnd> onEnd) {
        var thread = Thread.ofPlatform().name(name).start(() -> onEnd.accept(run(name, role)));
        return new RoleThread(name, end, thread);
    }

    /// Asks the role to end, and waits until it has.
    @Override
    public void close() {
        try {
            end.run();
            thread.join(LIMIT_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException problem) {
            LOG.warn("{}: {} while it was closed", name, problem.toString(), problem);
        }
    }

    /// A native library may fail with an error of its own: whatever it is, the run must hear of it.
    @SuppressWarnings("CatchAndPrintStackTrace")
    private static RunEnd run(String name, Runnable role) {
        try {
            role.run();
            return new RunEnd.Finished();
        } catch (RuntimeException | Error problem) {
            LOG.debug("{} ended", name, problem);
            return new RunEnd.Failed(problem);
        }
    }
}
