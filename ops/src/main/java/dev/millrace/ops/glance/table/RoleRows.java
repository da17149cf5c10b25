package dev.millrace.ops.glance.table;

import dev.millrace.ops.glance.RoleGlance;
import dev.millrace.ops.screen.text.Hue;
import dev.millrace.ops.screen.text.StyledLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A row a role, in columns: name, state, rate, idle share, what else there is. Where the terminal is narrow, those on
/// the right are left out.
///
/// @param roles in order
record RoleRows(List<RoleGlance> roles) {
    private static final String GAP = "  ";
    private static final int LONGEST_NAME = 24;

    List<StyledLine> lines(int columns) {
        var cells = roles.stream().map(RoleRows::cells).toList();
        List<StyledLine> lines = new ArrayList<>();
        cells.forEach(_ -> lines.add(StyledLine.EMPTY));
        int used = 0;
        for (int column = 0; column < columnCount(cells); column++) {
            int width = width(cells, column);
            if (used + GAP.length() + width > columns) {
                break;
            }
            used += GAP.length() + width;
            for (int row = 0; row < lines.size(); row++) {
                var cell = cells.get(row).get(column);
                lines.set(row, lines.get(row).and(GAP).and(cell.pad(width)));
            }
        }
        return lines;
    }

    private static int columnCount(List<List<StyledLine>> cells) {
        return cells.isEmpty() ? 0 : cells.getFirst().size();
    }

    private static int width(List<List<StyledLine>> cells, int column) {
        return cells.stream().mapToInt(row -> row.get(column).width()).max().orElse(0);
    }

    private static List<StyledLine> cells(RoleGlance role) {
        return List.of(
                StyledLine.of(role.role()).cut(LONGEST_NAME),
                StyledLine.EMPTY.and(role.state().words(), role.state().hue()),
                StyledLine.of(role.rate()),
                StyledLine.EMPTY.and("idle ", Hue.FAINT).and(percent(role.idle())),
                StyledLine.EMPTY.and(role.detail(), Hue.FAINT));
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "  -" : String.format(Locale.ROOT, "%3.0f%%", 100 * share);
    }
}
