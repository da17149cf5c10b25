package dev.millrace.verifiers.math.extraction;

import java.util.Optional;

/// The last number or formula in plain text: the last pieces between blanks that are not words, such as `x =
/// 2/3`.
final class Mention {
    private static final int WORD = 2;

    /// Longer ones cannot be read anyway.
    private static final int LONGEST = 4_096;

    private Mention() {}

    /// The last one, if there is one.
    static Optional<Candidate> last(String text) {
        int end = text.length();
        while (end > 0) {
            int from = pieceStart(text, end);
            var piece = text.substring(from, end);
            if (hasValue(piece) && !isWord(piece)) {
                return Optional.of(candidate(text, from, end));
            }
            end = from;
            while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
        }
        return Optional.empty();
    }

    private static Candidate candidate(String text, int from, int end) {
        var mention = trimmed(text.substring(start(text, from), end));
        var behind = text.substring(end).strip();
        var isPercent = behind.startsWith("%") || behind.startsWith("percent") || behind.startsWith("pct");
        return new Candidate(isPercent ? mention + "\\%" : mention, !mention.contains("\\"));
    }

    /// Where the pieces begin that belong together, as no word is among them.
    private static int start(String text, int from) {
        int start = from;
        int end = from;
        while (end > 0 && from - end < LONGEST) {
            while (end > 0 && text.charAt(end - 1) == ' ') {
                end--;
            }
            int piece = pieceStart(text, end);
            if (piece == end || !isLinked(text, piece, end, start)) {
                return start;
            }
            start = piece;
            end = piece;
        }
        return start;
    }

    /// Whether a piece belongs to what follows: an operator, or a value in front of one, or the beginning
    /// of a list, or `and` and `or` behind a value.
    private static boolean isLinked(String text, int from, int end, int following) {
        var piece = text.substring(from, end);
        if (isJoint(text, from)) {
            return isValue(text, from);
        }
        if (isWord(piece) || ".!?:".indexOf(piece.charAt(piece.length() - 1)) >= 0) {
            return false;
        }
        var last = piece.charAt(piece.length() - 1);
        var next = text.charAt(following);
        return isJoint(text, following)
                || "+-*/=<>^(,|[{&\\".indexOf(last) >= 0
                || "+-*/=<>^),|]}&\\".indexOf(next) >= 0
                || (Character.isDigit(last) && Character.isDigit(next));
    }

    private static boolean isJoint(String text, int at) {
        return text.startsWith("and ", at) || text.startsWith("or ", at);
    }

    /// Whether a value stands before a place.
    private static boolean isValue(String text, int before) {
        int end = before;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        var piece = text.substring(pieceStart(text, end), end);
        return hasValue(piece) && !isWord(piece);
    }

    private static int pieceStart(String text, int end) {
        int from = end;
        while (from > 0 && !Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    private static boolean hasValue(String piece) {
        return piece.chars().anyMatch(c -> Character.isDigit(c) || c == '\\');
    }

    /// Whether a piece has letters side by side that no backslash makes a command.
    private static boolean isWord(String piece) {
        int letters = 0;
        boolean command = false;
        for (int at = 0; at < piece.length(); at++) {
            var c = piece.charAt(at);
            command = c == '\\' || (command && Character.isLetter(c));
            letters = Character.isLetter(c) && !command ? letters + 1 : 0;
            if (letters >= WORD) {
                return true;
            }
        }
        return piece.startsWith("<|");
    }

    private static String trimmed(String mention) {
        int from = 0;
        int end = mention.length();
        while (from < end && "=:,;* ".indexOf(mention.charAt(from)) >= 0) {
            from++;
        }
        while (end > from && ".,;:*?! ".indexOf(mention.charAt(end - 1)) >= 0) {
            end--;
        }
        return mention.substring(from, end);
    }

    /// How many words a text has.
    static int plainWords(String text) {
        int words = 0;
        for (var piece : text.split(" ", -1)) {
            words += isWord(piece) ? 1 : 0;
        }
        return words;
    }
}
