package dev.millrace.verifiers.math.extraction;

import java.util.Optional;

/// Finds what stands behind words that announce an answer.
final class Marks {
    private static final String ANSWER = "answer";
    private static final String FINAL = "final answer";
    private static final String HASH = "####";
    private static final int FARTHEST_VERB = 80;

    private Marks() {}

    /// After the last `Answer:`.
    static Optional<Candidate> line(Passage passage) {
        var lower = passage.lower();
        for (int at = lower.lastIndexOf(ANSWER); at >= 0; at = lower.lastIndexOf(ANSWER, at - 1)) {
            int colon = colon(lower, at + ANSWER.length());
            if (colon >= 0) {
                return statement(passage, colon).whole();
            }
        }
        return Optional.empty();
    }

    /// Behind the colon that follows, after asterisks and blanks at most; -1 if there is none.
    private static int colon(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == '*' || text.charAt(at) == ' ')) {
            at++;
        }
        return at < text.length() && (text.charAt(at) == ':' || text.charAt(at) == '：') ? at + 1 : -1;
    }

    /// After the last `####`, to the end of the line.
    static Optional<Candidate> hash(Passage passage) {
        int at = passage.text().lastIndexOf(HASH);
        if (at < 0) {
            return Optional.empty();
        }
        int end = passage.text().indexOf('\n', at + HASH.length());
        return new Statement(
                        passage, at + HASH.length(), end < 0 ? passage.text().length() : end)
                .whole();
    }

    /// After the last "answer is".
    static Optional<Candidate> phrase(Passage passage) {
        var lower = passage.lower();
        for (int at = lower.lastIndexOf(ANSWER); at >= 0; at = lower.lastIndexOf(ANSWER, at - 1)) {
            int verb = verb(lower, at + ANSWER.length());
            if (verb >= 0) {
                return statement(passage, verb).whole();
            }
        }
        return Optional.empty();
    }

    /// Behind the `is` or `are` that follows in the same sentence; -1 if there is none.
    private static int verb(String text, int from) {
        int end = Math.min(text.length(), from + FARTHEST_VERB);
        for (int at = from; at < end && ".\n:$\\".indexOf(text.charAt(at)) < 0; at++) {
            if (text.startsWith(" is", at) && isEnd(text, at + 3)) {
                return at + 3;
            }
            if (text.startsWith(" are", at) && isEnd(text, at + 4)) {
                return at + 4;
            }
        }
        return -1;
    }

    private static boolean isEnd(String text, int at) {
        return at >= text.length() || !Character.isLetter(text.charAt(at));
    }

    /// After a "final answer" behind the last box, if a formula or number follows.
    static Optional<Candidate> corrected(Passage passage) {
        int box = Boxes.end(passage.text());
        var lower = passage.lower();
        int at = box > 0 ? lower.lastIndexOf(FINAL) : -1;
        if (at < box) {
            return Optional.empty();
        }
        int verb = verb(lower, at + FINAL.length());
        int behind = verb >= 0 ? verb : colon(lower, at + FINAL.length());
        return behind < 0 ? Optional.empty() : statement(passage, behind).last();
    }

    private static Statement statement(Passage passage, int from) {
        int colon = colon(passage.text(), from);
        int begin = colon >= 0 ? colon : from;
        return new Statement(passage, begin, passage.sentenceEnd(begin));
    }
}
