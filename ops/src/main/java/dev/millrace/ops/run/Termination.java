package dev.millrace.ops.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl-C and kill: what is to be done then, and that the process waits until it is done.
public final class Termination implements AutoCloseable {
    private static final long LIMIT_SECONDS = 60;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean asked;

    private Termination(Runnable end) {
        this.hook = Thread.ofPlatform().name("termination").unstarted(() -> {
            asked = true;
            end.run();
            awaitDone();
        });
    }

    /// From now on, a signal asks to end.
    ///
    /// @param end called once, on another thread; must not wait for the work to end
    public static Termination whenAsked(Runnable end) {
        var termination = new Termination(end);
        Runtime.getRuntime().addShutdownHook(termination.hook);
        return termination;
    }

    /// From now on, a signal is only noted.
    public static Termination noting() {
        return whenAsked(() -> {});
    }

    /// Whether a signal came.
    public boolean isAsked() {
        return asked;
    }

    /// Everything is done: the process may end.
    @Override
    public void close() {
        done.countDown();
        if (!asked) {
            forget();
        }
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // The hook runs, and no longer has to wait.
            done.countDown();
        }
    }

    private void awaitDone() {
        try {
            if (!done.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                org.slf4j.LoggerFactory.getLogger(Termination.class)
                        .warn("end: got no end of the work within {} s, expected one; leaving", LIMIT_SECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
