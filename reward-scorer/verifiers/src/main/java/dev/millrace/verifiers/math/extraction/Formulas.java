package dev.millrace.verifiers.math.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the formulas of a text: `$…$`, `$$…$$`, `\(…\)`, `\[…\]`, and environments such as `align`.
///
/// What is opened and not closed is looked for once, as it is not closed further on either.
final class Formulas {
    private static final int PROSE = 3;
    private static final int MOST_UNCLOSED = 32;

    private final String text;
    private final Set<String> unclosed = new HashSet<>();

    /// @param text any
    Formulas(String text) {
        this.text = text;
    }

    List<Span> all() {
        List<Span> spans = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            var found = spanAt(at);
            found.ifPresent(spans::add);
            at = found.map(Span::to).orElse(at + (text.charAt(at) == '\\' ? 2 : 1));
        }
        return spans;
    }

    private Optional<Span> spanAt(int at) {
        if (text.charAt(at) == '$') {
            return text.startsWith("$$", at) ? between(at, "$$", "$$") : inline(at);
        }
        if (text.charAt(at) != '\\') {
            return Optional.empty();
        }
        if (text.startsWith("\\[", at)) {
            return between(at, "\\[", "\\]");
        }
        if (text.startsWith("\\(", at)) {
            return between(at, "\\(", "\\)");
        }
        return text.startsWith("\\begin{", at) ? environment(at) : Optional.empty();
    }

    private Optional<Span> between(int at, String open, String close) {
        int end = closing(close, at + open.length());
        return end < 0
                ? Optional.empty()
                : Optional.of(new Span(at, end + close.length(), text.substring(at + open.length(), end)));
    }

    private int closing(String close, int from) {
        if (unclosed.contains(close) || unclosed.size() > MOST_UNCLOSED) {
            return -1;
        }
        int end = text.indexOf(close, from);
        if (end < 0) {
            unclosed.add(close);
        }
        return end;
    }

    /// A dollar sign may also be one: what it would enclose is then prose.
    private Optional<Span> inline(int at) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != '$') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        if (end >= text.length() || end == at + 1) {
            return Optional.empty();
        }
        var content = text.substring(at + 1, end);
        return isProse(content) ? Optional.empty() : Optional.of(new Span(at, end + 1, content));
    }

    private static boolean isProse(String content) {
        if (content.contains("\n\n")) {
            return true;
        }
        int words = 0;
        for (int at = 0; at < content.length() && words < PROSE; at++) {
            int end = at;
            while (end < content.length() && Character.isLetter(content.charAt(end))) {
                end++;
            }
            var isCommand = at > 0 && (content.charAt(at - 1) == '\\' || content.charAt(at - 1) == '{');
            words += end - at >= PROSE && !isCommand ? 1 : 0;
            at = Math.max(at, end);
        }
        return words >= PROSE && !content.contains("\\text");
    }

    private Optional<Span> environment(int at) {
        int close = closing("}", at);
        if (close < 0) {
            return Optional.empty();
        }
        var ending = "\\end" + text.substring(at + "\\begin".length(), close + 1);
        int end = closing(ending, close);
        int to = end + ending.length();
        return end < 0 ? Optional.empty() : Optional.of(new Span(at, to, text.substring(at, to)));
    }
}
