package dev.millrace.ops.screen;

import dev.millrace.ops.screen.text.Cells;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A terminal as far as a screen uses it: what it shows can be looked at. It breaks long lines when it is made
/// narrower, as most do.
public final class TinyTerminal implements Terminal {
    private static final Pattern TOKEN =
            Pattern.compile("\u001b\\[(\\??[0-9;]*)([A-Za-z])|\r|\n|[^\u001b]", Pattern.DOTALL);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final List<StringBuilder> lines = new ArrayList<>(List.of(new StringBuilder()));
    private final StringBuilder raw = new StringBuilder();
    private TerminalSize size;
    private int row;
    private int column;
    private boolean wraps = true;
    private boolean cursorVisible = true;

    /// An empty one.
    public TinyTerminal(int rows, int columns) {
        size = new TerminalSize(rows, columns);
    }

    /// A screen that is shown on it.
    public Screen screen(Map<String, String> environment) {
        return new Screen(new PrintStream(bytes, true, StandardCharsets.UTF_8), this, environment);
    }

    @Override
    public Optional<TerminalSize> size() {
        return Optional.of(size);
    }

    /// Every line that was ever written and not written over, scrolled ones too; blanks at the end are left out.
    public List<String> lines() {
        take();
        return lines.stream().map(line -> line.toString().stripTrailing()).toList();
    }

    /// What was written, with all that moves the cursor.
    public String raw() {
        take();
        return raw.toString();
    }

    /// Whether the cursor is seen, and at the begin of the last line, which is empty.
    public boolean isInOrder() {
        take();
        return cursorVisible
                && wraps
                && column == 0
                && row == lines.size() - 1
                && lines.getLast().isEmpty();
    }

    /// Makes it another size.
    public void resize(int rows, int columns) {
        take();
        List<StringBuilder> broken = new ArrayList<>();
        for (var line : lines) {
            var left = line.toString().stripTrailing();
            while (Cells.width(left) > columns) {
                var head = Cells.cut(left, columns);
                broken.add(new StringBuilder(head));
                left = left.substring(head.length());
            }
            broken.add(new StringBuilder(left));
        }
        row += broken.size() - lines.size();
        lines.clear();
        lines.addAll(broken);
        size = new TerminalSize(rows, columns);
    }

    private void take() {
        var text = bytes.toString(StandardCharsets.UTF_8);
        bytes.reset();
        raw.append(text);
        for (Matcher token = TOKEN.matcher(text); token.find(); ) {
            if (token.group(2) != null) {
                obey(token.group(1), token.group(2).charAt(0));
            } else {
                put(token.group());
            }
        }
    }

    private void put(String character) {
        switch (character) {
            case "\r" -> column = 0;
            case "\n" -> {
                row++;
                column = 0;
                if (row == lines.size()) {
                    lines.add(new StringBuilder());
                }
            }
            default -> write(character);
        }
    }

    /// A wide character takes one place of the line's text, and two columns: the lines of the tests hold no text
    /// behind one that is written over in part.
    private void write(String character) {
        int width = Cells.width(character);
        if (column + width > size.columns()) {
            if (wraps) {
                put("\n");
            } else {
                return;
            }
        }
        var line = lines.get(row);
        int place = Cells.cut(line.toString(), column).length();
        line.replace(place, Math.min(line.length(), place + character.length()), character);
        column += width;
    }

    private void obey(String parameter, char command) {
        switch (command) {
            case 'A' -> row = Math.max(Math.max(0, lines.size() - size.rows()), row - Integer.parseInt(parameter));
            case 'J' -> {
                lines.get(row).setLength(column);
                lines.subList(row + 1, lines.size()).clear();
            }
            case 'K' -> lines.get(row).setLength(0);
            case 'h', 'l' -> set(parameter, command == 'h');
            case 'm' -> {}
            default -> throw new AssertionError("a command that no terminal of the tests knows: " + command);
        }
    }

    private void set(String mode, boolean on) {
        switch (mode) {
            case "?25" -> cursorVisible = on;
            case "?7" -> wraps = on;
            default -> throw new AssertionError("a mode that no terminal of the tests knows: " + mode);
        }
    }
}
