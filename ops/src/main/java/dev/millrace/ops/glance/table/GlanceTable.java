package dev.millrace.ops.glance.table;

import dev.millrace.ops.glance.RunGlance;
import dev.millrace.ops.screen.Picture;
import dev.millrace.ops.screen.TerminalSize;
import dev.millrace.ops.screen.text.StyledLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// A run as a table: a line about the whole, a row a role, curves side by side. A narrow terminal gets fewer columns, a
/// low one fewer curves, and one that is too small for any of it the one line.
///
/// @param glance what is shown at this moment
/// @param blocks whether block characters can be shown; else ASCII
public record GlanceTable(Supplier<RunGlance> glance, boolean blocks) implements Picture {
    private static final int FEWEST_COLUMNS = 40;

    /// Header, roles, and the line of the cursor; what is left is for curves.
    private static final int FEWEST_ROWS = 6;

    /// The whole of it as plain text.
    ///
    /// @param columns that there are
    public String text(int columns) {
        return lines(new TerminalSize(Integer.MAX_VALUE, columns)).stream()
                .map(line -> line.stripTrailing().text(false))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    @Override
    public List<StyledLine> lines(TerminalSize size) {
        var shown = glance.get();
        if (size.columns() < FEWEST_COLUMNS || size.rows() < FEWEST_ROWS) {
            return List.of(StyledLine.of(shown.line()));
        }
        List<StyledLine> lines = new ArrayList<>();
        lines.add(new HeaderLine(shown, blocks).line(size.columns()));
        lines.addAll(new RoleRows(shown.roles()).lines(size.columns()));
        int left = Math.max(0, size.rows() - 1 - lines.size());
        new CurveRows(shown.curves(), blocks)
                .lines(size.columns()).stream().limit(left).forEach(lines::add);
        return lines;
    }
}
