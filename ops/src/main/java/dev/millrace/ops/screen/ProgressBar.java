package dev.millrace.ops.screen;

import dev.millrace.ops.screen.text.Bar;
import java.util.Locale;

/// How far long work has come. On a terminal a bar; elsewhere a line at every tenth.
public final class ProgressBar {
    private static final int WIDTH = 24;
    private static final int LINES = 10;

    private final Screen screen;
    private final String title;
    private long tenths = -1;

    /// @param screen where it is shown
    /// @param title what is being done
    public ProgressBar(Screen screen, String title) {
        this.screen = screen;
        this.title = title;
    }

    /// Shows progress.
    ///
    /// @param done units done
    /// @param total units in all, at least 1
    /// @param detail what else is of interest; may be empty
    public void show(long done, long total, String detail) {
        long now = done * LINES / total;
        if (screen.isTerminal() || now > tenths) {
            tenths = now;
            screen.status(text(done, total, detail));
        }
        if (done >= total) {
            screen.endStatus();
        }
    }

    private String text(long done, long total, String detail) {
        String count = String.format(Locale.ROOT, "%s %3d%% %d/%d", title, 100 * done / total, done, total);
        String bar = screen.isTerminal() ? " " + Bar.of((double) done / total, WIDTH, screen.hasBlocks()) : "";
        return detail.isEmpty() ? count + bar : count + bar + "  " + detail;
    }
}
