package dev.millrace.ops.screen.text;

import java.util.ArrayList;
import java.util.List;

/// One line for a terminal: nothing in it moves the cursor.
///
/// @param spans from left to right
public record StyledLine(List<Span> spans) {
    /// Nothing.
    public static final StyledLine EMPTY = new StyledLine(List.of());

    public StyledLine {
        spans = spans.stream()
                .map(span -> new Span(Cells.clean(span.text()), span.hue()))
                .toList();
    }

    /// A line without colours.
    public static StyledLine of(String text) {
        return EMPTY.and(text);
    }

    /// The same and a text behind it.
    public StyledLine and(String text) {
        return and(text, Hue.PLAIN);
    }

    /// The same and a text behind it.
    public StyledLine and(String text, Hue hue) {
        List<Span> longer = new ArrayList<>(spans);
        longer.add(new Span(text, hue));
        return new StyledLine(longer);
    }

    /// The same and another behind it.
    public StyledLine and(StyledLine other) {
        List<Span> longer = new ArrayList<>(spans);
        longer.addAll(other.spans);
        return new StyledLine(longer);
    }

    /// How many columns it takes.
    public int width() {
        return spans.stream().mapToInt(span -> Cells.width(span.text())).sum();
    }

    /// As much of it as fits.
    ///
    /// @param columns how many there are
    public StyledLine cut(int columns) {
        List<Span> kept = new ArrayList<>();
        int left = columns;
        for (var span : spans) {
            var text = Cells.cut(span.text(), left);
            kept.add(new Span(text, span.hue()));
            left = Cells.width(text) < Cells.width(span.text()) ? 0 : left - Cells.width(text);
        }
        return new StyledLine(kept);
    }

    /// The same and blanks behind it.
    ///
    /// @param columns how many it takes then, unless it took more before
    public StyledLine pad(int columns) {
        return and(" ".repeat(Math.max(0, columns - width())));
    }

    /// The same without blanks at the end.
    public StyledLine stripTrailing() {
        List<Span> kept = new ArrayList<>(spans);
        while (!kept.isEmpty() && kept.getLast().text().isBlank()) {
            kept.removeLast();
        }
        if (!kept.isEmpty()) {
            var last = kept.removeLast();
            kept.add(new Span(last.text().stripTrailing(), last.hue()));
        }
        return new StyledLine(kept);
    }

    /// What is written.
    ///
    /// @param colors whether with colours
    public String text(boolean colors) {
        var text = new StringBuilder();
        spans.forEach(span -> text.append(colors ? span.hue().paint(span.text()) : span.text()));
        return text.toString();
    }
}
