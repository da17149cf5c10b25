package dev.millrace.verifiers.math.extraction;

import dev.millrace.verifiers.math.latex.Braces;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds what a text has in boxes.
final class Boxes {
    private static final List<String> COMMANDS = List.of("\\boxed", "\\fbox", "\\framebox");
    private static final int MOST_JOINED = 20;
    private static final List<String> PERCENT = List.of("%", "\\%", "percent", "pct");

    private Boxes() {}

    /// A box.
    ///
    /// @param from where its command begins
    /// @param to behind its closing brace
    /// @param content what is in it
    private record Box(int from, int to, String content) {}

    /// What is in the last box, and in those that are joined with it.
    static Optional<Candidate> last(String text) {
        var found = before(text, text.length());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Deque<Box> joined = new ArrayDeque<>(List.of(found.get()));
        for (var box = before(text, found.get().from());
                box.isPresent() && joined.size() < MOST_JOINED && areJoined(text, box.get(), joined.getFirst());
                box = before(text, box.get().from())) {
            joined.addFirst(box.get());
        }
        var content = joined.stream().map(Box::content).collect(Collectors.joining(" ; "));
        return Optional.of(
                new Candidate(content + percent(text, joined.getLast().to()), false));
    }

    /// Behind the last box; 0 if there is none.
    static int end(String text) {
        return before(text, text.length()).map(Box::to).orElse(0);
    }

    private static boolean areJoined(String text, Box box, Box next) {
        return box.to() > next.from() || new Gap(text.substring(box.to(), next.from())).joins();
    }

    private static Optional<Box> before(String text, int end) {
        return COMMANDS.stream()
                .map(command -> at(text, command, text.lastIndexOf(command, end - 1)))
                .flatMap(Optional::stream)
                .max((left, right) -> Integer.compare(left.from(), right.from()));
    }

    private static Optional<Box> at(String text, String command, int from) {
        if (from < 0) {
            return Optional.empty();
        }
        int at = from + command.length();
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return Optional.empty();
        }
        if (text.charAt(at) != '{') {
            int end = bareEnd(text, at);
            return end == at ? Optional.empty() : Optional.of(new Box(from, end, text.substring(at, end)));
        }
        int close = Braces.closing(text, at);
        int end = close < 0 ? lineEnd(text, at) : close;
        return Optional.of(new Box(from, close < 0 ? end : close + 1, text.substring(at + 1, end)));
    }

    /// What stands behind a box without braces, up to a blank.
    private static int bareEnd(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != '$') {
            at++;
        }
        return at;
    }

    private static int lineEnd(String text, int from) {
        int line = text.indexOf('\n', from);
        int dollar = text.indexOf('$', from);
        int end = line < 0 ? text.length() : line;
        return dollar < 0 ? end : Math.min(end, dollar);
    }

    /// The percent sign that stands behind a box.
    private static String percent(String text, int from) {
        int at = from;
        while (at < text.length() && (" $)".indexOf(text.charAt(at)) >= 0 || text.startsWith("\\)", at))) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        int behind = at;
        return PERCENT.stream().anyMatch(sign -> text.startsWith(sign, behind)) ? "\\%" : "";
    }
}
