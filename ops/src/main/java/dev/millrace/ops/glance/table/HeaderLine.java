package dev.millrace.ops.glance.table;

import dev.millrace.ops.glance.RunGlance;
import dev.millrace.ops.screen.text.Bar;
import dev.millrace.ops.screen.text.Hue;
import dev.millrace.ops.screen.text.StyledLine;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The line about the whole run: name, what it does, how far it is, a bar, times.
///
/// @param shown the run
/// @param blocks whether block characters can be shown; else ASCII
record HeaderLine(RunGlance shown, boolean blocks) {
    private static final String GAP = "  ";
    private static final int SHORTEST_BAR = 8;
    private static final int LONGEST_BAR = 30;

    /// Draws it; where there is too little room, what is at its end is left out first.
    ///
    /// @param columns of the terminal
    StyledLine line(int columns) {
        var name = StyledLine.EMPTY.and(shown.name(), Hue.STRONG).cut(columns / 3);
        var head = name.and(GAP).and(stage()).cut(columns);
        var tail = tail();
        var end = IntStream.rangeClosed(0, tail.size())
                .mapToObj(left -> joined(tail.subList(0, tail.size() - left)))
                .filter(joined -> head.width() + joined.width() <= columns)
                .findFirst()
                .orElse(StyledLine.EMPTY);
        int room = columns - head.width() - end.width() - GAP.length();
        return head.and(bar(room)).and(end);
    }

    private StyledLine stage() {
        return StyledLine.EMPTY
                .and(shown.stage().words(), shown.stage().hue())
                .and(GAP + shown.progress().text());
    }

    private StyledLine bar(int room) {
        return shown.progress().planned() == 0 || room < SHORTEST_BAR
                ? StyledLine.EMPTY
                : StyledLine.of(GAP).and(Bar.of(shown.progress().share(), Math.min(room, LONGEST_BAR), blocks));
    }

    private List<StyledLine> tail() {
        var elapsed = StyledLine.EMPTY
                .and("elapsed ", Hue.FAINT)
                .and(Durations.text(shown.times().elapsed()));
        var left = StyledLine.EMPTY
                .and("left ", Hue.FAINT)
                .and(Durations.text(shown.times().left()));
        var percent = StyledLine.of(
                String.format(Locale.ROOT, "%3.0f%%", 100 * shown.progress().share()));
        if (shown.stage().isOver()) {
            return List.of(percent, elapsed);
        }
        return shown.progress().planned() == 0 ? List.of(elapsed) : List.of(percent, left, elapsed);
    }

    private static StyledLine joined(List<StyledLine> parts) {
        return parts.stream().map(part -> StyledLine.of(GAP).and(part)).reduce(StyledLine.EMPTY, StyledLine::and);
    }
}
