package dev.millrace.ops.screen;

import java.io.PrintStream;
import java.util.OptionalInt;

/// Standard error: lines that stay and, on a terminal, one line below them that is written over and over.
/// Elsewhere every status is a line of its own.
public final class Screen {
    /// Set by the launcher where standard error is a terminal: its width.
    private static final String COLUMNS_PROPERTY = "millrace.terminal.columns";

    private static final String BACK = "\r";
    private static final Screen STANDARD_ERROR = new Screen(System.err, columns());

    private final PrintStream out;
    private final OptionalInt columns;
    private String status = "";
    private boolean quiet;

    /// @param out where to write
    /// @param columns width of the terminal; empty: it is none
    public Screen(PrintStream out, OptionalInt columns) {
        this.out = out;
        this.columns = columns;
    }

    /// The one screen of this process.
    public static Screen standardError() {
        return STANDARD_ERROR;
    }

    /// Whether a status replaces the one before it.
    public boolean isTerminal() {
        return columns.isPresent();
    }

    /// From now on shows nothing but [#line].
    public synchronized void beQuiet() {
        quiet = true;
    }

    /// Shows what goes on.
    public synchronized void status(String text) {
        if (quiet) {
            return;
        }
        if (columns.isEmpty()) {
            out.println(text);
            return;
        }
        String fitting = text.substring(0, Math.min(text.length(), columns.getAsInt() - 1));
        overwrite(fitting);
        status = fitting;
    }

    /// Writes something that stays, above the status.
    public synchronized void line(String text) {
        if (!status.isEmpty()) {
            overwrite("");
            out.print(BACK);
        }
        out.println(text);
        if (!status.isEmpty()) {
            out.print(status);
            out.flush();
        }
    }

    /// Writes something that stays, unless quiet.
    public synchronized void note(String text) {
        if (!quiet) {
            line(text);
        }
    }

    /// Leaves the last status standing and goes on below it.
    public synchronized void endStatus() {
        if (!status.isEmpty()) {
            out.println();
            status = "";
        }
    }

    private void overwrite(String text) {
        out.print(BACK + text + " ".repeat(Math.max(0, status.length() - text.length())));
        out.flush();
    }

    private static OptionalInt columns() {
        int columns = Integer.getInteger(COLUMNS_PROPERTY, 0);
        return columns > 1 ? OptionalInt.of(columns) : OptionalInt.empty();
    }
}
