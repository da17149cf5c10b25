package dev.millrace.verifiers.math.latex;

/// A text that is read from left to right.
public final class Source {
    private final String text;
    private int at;

    /// @param text to read
    public Source(String text) {
        this.text = text;
    }

    /// Whether everything was read.
    public boolean isAtEnd() {
        return at >= text.length();
    }

    /// The character some places ahead, or a blank behind the end.
    public char ahead(int places) {
        return at + places < text.length() ? text.charAt(at + places) : ' ';
    }

    /// Takes the next character.
    public char next() {
        return text.charAt(at++);
    }

    /// How many characters were read.
    public int position() {
        return at;
    }

    /// Goes on some characters.
    public void skip(int places) {
        at = Math.min(text.length(), at + places);
    }

    /// Goes on to the next character that is no blank.
    public void skipBlanks() {
        while (!isAtEnd() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    /// Whether a text comes next.
    public boolean startsWith(String prefix) {
        return text.startsWith(prefix, at);
    }

    /// Takes it if it comes next.
    public boolean take(String prefix) {
        var comes = startsWith(prefix);
        at += comes ? prefix.length() : 0;
        return comes;
    }

    /// Takes the letters that come next.
    public String takeLetters() {
        int from = at;
        while (!isAtEnd() && isLetter(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    /// Takes the digits that come next.
    public String takeDigits() {
        int from = at;
        while (!isAtEnd() && isDigit(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    /// How many digits come next, some places ahead.
    public int digitsAhead(int places) {
        int count = 0;
        while (isDigit(ahead(places + count))) {
            count++;
        }
        return count;
    }

    /// Takes a group in braces, without them, or what one is left open; or else the next character.
    public String takeGroup() {
        skipBlanks();
        if (isAtEnd()) {
            return "";
        }
        if (text.charAt(at) != '{') {
            return String.valueOf(next());
        }
        int close = Braces.closing(text, at);
        int end = close < 0 ? text.length() : close;
        var group = text.substring(at + 1, end);
        at = Math.min(text.length(), end + 1);
        return group;
    }

    /// Whether a character is one of 0 to 9.
    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// Letters of the languages that have two cases, and others; not the signs that only look like letters.
    public static boolean isLetter(char c) {
        return c < 128 ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : Character.isLetter(c);
    }
}
