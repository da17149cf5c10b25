package dev.millrace.generators.prompts;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Looks now and then whether the wait of another thread is over, and then wakes it, once.
final class Lookout {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final BooleanSupplier isOver;
    private final Runnable wake;
    private final Thread thread;
    private volatile boolean called;

    /// Begins to look.
    ///
    /// @param isOver whether the wait is over
    /// @param wake what wakes the thread that waits
    Lookout(BooleanSupplier isOver, Runnable wake) {
        this.isOver = isOver;
        this.wake = wake;
        this.thread = Thread.ofVirtual().unstarted(this::look);
        thread.start();
    }

    private void look() {
        try {
            do {
                Thread.sleep(PAUSE);
            } while (!isOver.getAsBoolean());
            called = true;
            wake.run();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ends it; after this it wakes nobody.
    ///
    /// @return whether it has woken the thread that waits
    boolean end() throws InterruptedException {
        thread.interrupt();
        thread.join();
        return called;
    }
}
