package dev.millrace.ops.glance.table;

import dev.millrace.ops.glance.CurveGlance;
import dev.millrace.ops.screen.text.Cells;
import dev.millrace.ops.screen.text.Hue;
import dev.millrace.ops.screen.text.Sparkline;
import dev.millrace.ops.screen.text.StyledLine;
import java.util.ArrayList;
import java.util.List;

/// Curves side by side, as many in a row as there is room for: name, newest value, curve.
///
/// @param curves in order
/// @param blocks whether block characters can be shown; else ASCII
record CurveRows(List<CurveGlance> curves, boolean blocks) {
    private static final String GAP = "  ";
    private static final int MOST_ABREAST = 3;
    private static final int SHORTEST = 14;
    private static final int LONGEST = 40;

    List<StyledLine> lines(int columns) {
        int names = curves.stream()
                .mapToInt(curve -> Cells.width(curve.name()))
                .max()
                .orElse(0);
        int values =
                curves.stream().mapToInt(curve -> curve.value().length()).max().orElse(0);
        int fixed = GAP.length() + names + 1 + values + 1;
        int abreast = Math.clamp(columns / (fixed + SHORTEST), 1, MOST_ABREAST);
        int length = Math.clamp(columns / abreast - fixed, 0, LONGEST);
        List<StyledLine> lines = new ArrayList<>();
        for (int from = 0; from < curves.size(); from += abreast) {
            var row = curves.subList(from, Math.min(curves.size(), from + abreast));
            lines.add(row.stream()
                    .map(curve -> cell(curve, names, values, length))
                    .reduce(StyledLine.EMPTY, StyledLine::and));
        }
        return lines;
    }

    private StyledLine cell(CurveGlance curve, int names, int values, int length) {
        var value = curve.value();
        return StyledLine.of(GAP)
                .and(StyledLine.EMPTY.and(curve.name(), Hue.FAINT).pad(names + 1))
                .and(" ".repeat(values - value.length()) + value + " ")
                .and(Sparkline.of(curve.values(), length, blocks))
                .pad(GAP.length() + names + 1 + values + 1 + length);
    }
}
