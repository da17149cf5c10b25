package dev.millrace.verifiers.math.extraction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A sentence or more that says what the answer is.
///
/// @param passage where it stands
/// @param from where it begins
/// @param to behind its end
record Statement(Passage passage, int from, int to) {
    private static final int SENTENCE = 3;
    private static final int SHORT = 60;

    /// What it says: the formula that it begins with, if that is the only one; its last formula or number; all of
    /// it if it has neither or is hardly a sentence.
    Optional<Candidate> whole() {
        var spans = passage.spans(from, to);
        var text = passage.text().substring(from, to).replace("**", "").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (spans.isEmpty() && Mention.plainWords(text) < SENTENCE) {
            return Optional.of(new Candidate(text, !text.contains("\\")));
        }
        var isOpening = spans.size() == 1
                && passage.text().substring(from, spans.getFirst().from()).isBlank();
        return isOpening
                ? Optional.of(new Candidate(
                        spans.getFirst().content() + percent(spans.getFirst().to()), false))
                : last().or(() -> Optional.of(new Candidate(text, true)));
    }

    /// Its last formula or number; all of it if it has neither and is but a word or two.
    Optional<Candidate> lastOrAll() {
        var text = passage.text().substring(from, to).strip();
        var isShort = text.length() <= SHORT && !text.isEmpty() && Mention.plainWords(text) < SENTENCE;
        return last().or(() -> isShort ? Optional.of(new Candidate(text, !text.contains("\\"))) : Optional.empty());
    }

    /// Its last formula, if hardly anything follows it.
    Optional<Candidate> ending() {
        var spans = passage.spans(from, to);
        var behind =
                spans.isEmpty() ? "" : passage.text().substring(spans.getLast().to(), to);
        var isEnd =
                Mention.plainWords(behind) < SENTENCE && Mention.last(behind).isEmpty();
        return !spans.isEmpty() && isEnd ? last() : Optional.empty();
    }

    /// Its last formula or number, whichever ends last.
    Optional<Candidate> last() {
        var spans = passage.spans(from, to);
        int begin = spans.isEmpty() ? from : spans.getLast().to();
        var mention = Mention.last(passage.text().substring(begin, to));
        if (!spans.isEmpty()
                && mention.filter(candidate -> !isPercent(candidate)).isEmpty()) {
            return Optional.of(new Candidate(joined(spans) + percent(begin), false));
        }
        return mention;
    }

    private static boolean isPercent(Candidate candidate) {
        return candidate.text().chars().noneMatch(Character::isDigit);
    }

    private String percent(int from) {
        var behind = passage.text().substring(from, to).strip();
        return behind.startsWith("%")
                        || behind.startsWith("\\%")
                        || behind.startsWith("percent")
                        || behind.startsWith("pct")
                ? "\\%"
                : "";
    }

    /// The last formula, and those that are joined with it.
    private String joined(List<Span> spans) {
        Deque<Span> joined = new ArrayDeque<>(List.of(spans.getLast()));
        for (int at = spans.size() - 2; at >= 0; at--) {
            var gap = passage.text()
                    .substring(spans.get(at).to(), joined.getFirst().from());
            if (!new Gap(gap).onlyJoins()) {
                break;
            }
            joined.addFirst(spans.get(at));
        }
        return joined.stream().map(Span::content).collect(Collectors.joining(" , "));
    }
}
