package dev.millrace.ops.screen;

import dev.millrace.ops.screen.text.StyledLine;
import java.util.List;

/// A picture as it was drawn: below it, at the begin of an empty line, stands the cursor, so that whatever ends the
/// process leaves the terminal in order.
///
/// @param lines from top to bottom
/// @param columns that the terminal had
record Frame(List<StyledLine> lines, int columns) {
    /// Nothing.
    static final Frame NONE = new Frame(List.of(), 1);

    private static final String ESCAPE = "\u001b[";
    private static final String UP = "A";
    private static final String ERASE_BELOW = ESCAPE + "J";
    private static final String ERASE_LINE = ESCAPE + "2K";

    /// While lines are written, longer ones than the terminal now has columns must not flow over.
    private static final String HOLD = ESCAPE + "?25l" + ESCAPE + "?7l";

    private static final String RELEASE = ESCAPE + "?7h" + ESCAPE + "?25h";

    Frame {
        lines = List.copyOf(lines);
    }

    /// A picture, as much of it as fits: the last line is the cursor's.
    static Frame of(Picture picture, TerminalSize size) {
        var lines = picture.lines(size).stream()
                .limit(Math.max(1, size.rows() - 1))
                .map(line -> line.cut(size.columns()).stripTrailing());
        return new Frame(lines.toList(), size.columns());
    }

    /// What draws it over another.
    ///
    /// @param before what stands there
    /// @param colors whether with colours
    String over(Frame before, boolean colors) {
        var text = new StringBuilder(HOLD).append(before.toTop(columns));
        lines.forEach(line -> text.append(ERASE_LINE).append(line.text(colors)).append('\n'));
        return text.append(ERASE_BELOW).append(RELEASE).toString();
    }

    /// What takes it away.
    ///
    /// @param columns that the terminal has now
    String erased(int columns) {
        return lines.isEmpty() ? "" : toTop(columns) + ERASE_BELOW;
    }

    /// Most terminals break lines that have become too long when they are made narrower.
    private String toTop(int columns) {
        int rows = lines.stream()
                .mapToInt(line -> Math.max(1, Math.ceilDiv(line.width(), columns)))
                .sum();
        return "\r" + (rows == 0 ? "" : ESCAPE + rows + UP);
    }
}
