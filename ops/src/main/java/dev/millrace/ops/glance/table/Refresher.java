package dev.millrace.ops.glance.table;

import dev.millrace.ops.screen.Screen;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Draws a screen's picture anew some times a second: clocks go on, and the terminal may have got another size.
public final class Refresher implements AutoCloseable {
    private static final long PERIOD_MILLIS = 250;

    private final Screen screen;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    private Refresher(Screen screen) {
        this.screen = screen;
        this.thread = Thread.ofPlatform().name("screen").daemon().unstarted(this::refresh);
    }

    /// Begins.
    public static Refresher start(Screen screen) {
        var refresher = new Refresher(screen);
        refresher.thread.start();
        return refresher;
    }

    private void refresh() {
        try {
            while (!closing.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS)) {
                screen.refresh();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ends; the picture stays as it is.
    @Override
    public void close() {
        closing.countDown();
    }
}
