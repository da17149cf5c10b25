package dev.millrace.ops.screen;

import dev.millrace.ops.screen.text.Cells;
import dev.millrace.ops.screen.text.StyledLine;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Standard error: lines that stay and, on a terminal, a picture below them that is drawn over and over.
/// Elsewhere every status is a line of its own, and there are no pictures.
public final class Screen {
    private static final Screen STANDARD_ERROR = new Screen(System.err, NativeTerminal.find(), System.getenv());

    private final PrintStream out;
    private final Terminal terminal;
    private final Map<String, String> environment;
    private ColorChoice choice = ColorChoice.AUTO;
    private Optional<Picture> shown = Optional.empty();
    private Frame drawn = Frame.NONE;
    private boolean quiet;

    /// @param out where to write
    /// @param terminal what that is shown on
    /// @param environment variables of the process: `TERM`, `NO_COLOR`
    public Screen(PrintStream out, Terminal terminal, Map<String, String> environment) {
        this.out = out;
        this.terminal = environment.getOrDefault("TERM", "").equals("dumb") ? Terminal.NONE : terminal;
        this.environment = Map.copyOf(environment);
    }

    /// The one screen of this process.
    public static Screen standardError() {
        return STANDARD_ERROR;
    }

    /// Whether a status replaces the one before it.
    public boolean isTerminal() {
        return terminal.size().isPresent();
    }

    /// How much it shows at this moment; empty: it is no terminal.
    public Optional<TerminalSize> size() {
        return terminal.size();
    }

    /// Whether it can show characters beyond ASCII: blocks of a bar, small curves.
    public boolean hasBlocks() {
        return out.charset().newEncoder().canEncode("▁█");
    }

    /// From now on shows nothing but [#line].
    public synchronized void beQuiet() {
        quiet = true;
    }

    /// From now on with colours, or without.
    public synchronized void color(ColorChoice wanted) {
        choice = wanted;
    }

    /// Shows what goes on.
    public synchronized void status(String text) {
        if (isTerminal()) {
            show(_ -> List.of(StyledLine.of(text)));
        } else if (!quiet) {
            out.println(Cells.clean(text));
        }
    }

    /// Shows a picture in place of what was shown, on a terminal.
    public synchronized void show(Picture picture) {
        if (!quiet) {
            shown = Optional.of(picture);
            refresh();
        }
    }

    /// Draws the picture anew, if it or the terminal has changed.
    public synchronized void refresh() {
        var size = terminal.size();
        if (shown.isPresent() && size.isPresent()) {
            var next = Frame.of(shown.get(), size.get());
            if (!next.equals(drawn)) {
                out.print(next.over(drawn, hasColors()));
                out.flush();
                drawn = next;
            }
        }
    }

    /// Writes something that stays, above the picture.
    public synchronized void line(String text) {
        text.lines().forEach(line -> line(StyledLine.of(line)));
    }

    /// Writes something that stays, above the picture.
    public synchronized void line(StyledLine line) {
        int columns = terminal.size().map(TerminalSize::columns).orElse(1);
        out.print(drawn.erased(columns));
        out.println(line.text(hasColors()));
        drawn = Frame.NONE;
        refresh();
    }

    /// Writes something that stays, unless quiet.
    public synchronized void note(String text) {
        if (!quiet) {
            line(text);
        }
    }

    /// Leaves the last picture standing and goes on below it.
    public synchronized void endStatus() {
        refresh();
        shown = Optional.empty();
        drawn = Frame.NONE;
    }

    private boolean hasColors() {
        return choice.hasColors(isTerminal(), environment);
    }
}
