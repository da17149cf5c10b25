package dev.millrace.verifiers.math.extraction;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// A text, with what is found out about it only if somebody asks.
final class Passage {
    private final String text;
    private final Lazy<String> lower;
    private final Lazy<List<Span>> spans;

    Passage(String text) {
        this.text = text;
        this.lower = new Lazy<>(() -> text.toLowerCase(Locale.ROOT));
        this.spans = new Lazy<>(() -> new Formulas(text).all());
    }

    String text() {
        return text;
    }

    /// The same in lower case, if that has the same length; the text itself otherwise.
    String lower() {
        return lower.get().length() == text.length() ? lower.get() : text;
    }

    /// Its formulas, in their order.
    List<Span> spans() {
        return spans.get();
    }

    /// The formulas between two places.
    List<Span> spans(int from, int to) {
        return spans().stream()
                .filter(span -> span.from() >= from && span.to() <= to)
                .toList();
    }

    /// Where the sentence ends that begins at a place: at a full stop, or the end of a line that is not empty.
    /// Not within a formula.
    int sentenceEnd(int from) {
        boolean begun = false;
        int next = 0;
        for (int at = from; at < text.length(); at++) {
            while (next < spans().size() && spans().get(next).from() < at) {
                next++;
            }
            var c = text.charAt(at);
            if (next < spans().size() && spans().get(next).from() == at) {
                at = spans().get(next).to() - 1;
                begun = true;
            } else if (begun && (c == '\n' || endsSentence(at))) {
                return at;
            }
            begun |= !Character.isWhitespace(c) && c != '*';
        }
        return text.length();
    }

    /// The text with a blank for every formula.
    String withoutFormulas() {
        var outside = new StringBuilder();
        int at = 0;
        for (var span : spans()) {
            outside.append(text, at, span.from()).append(' ');
            at = span.to();
        }
        return outside.append(text, at, text.length()).toString();
    }

    private boolean endsSentence(int at) {
        return ".!?".indexOf(text.charAt(at)) >= 0
                && at + 1 < text.length()
                && Character.isWhitespace(text.charAt(at + 1));
    }

    /// What is made when it is first asked for. Used by one thread.
    private static final class Lazy<T> implements Supplier<T> {
        private final Supplier<T> source;
        private List<T> made = List.of();

        Lazy(Supplier<T> source) {
            this.source = source;
        }

        @Override
        public T get() {
            if (made.isEmpty()) {
                made = List.of(source.get());
            }
            return made.getFirst();
        }
    }
}
