package dev.millrace.verifiers.math.token;

/// The smallest part of an answer that means something.
///
/// @param kind what it is
/// @param text how it is written, in one way for all ways there are: `≤` for `\le`, `\leq`, `<=` and `≤`
/// @param spaced whether white space stands before it
public record Token(Kind kind, String text, boolean spaced) {
    /// What a token is.
    public enum Kind {
        /// Digits, maybe with a point, a power of ten and a part that repeats: `12.3(45)e6`.
        NUMBER,
        /// One letter.
        LETTER,
        /// Several letters that are a word.
        WORD,
        /// Letters of a `\text{…}`.
        TEXT,
        /// What LaTeX has a command for and [#SYMBOL] none: `frac`, `sin`.
        COMMAND,
        /// An operator, bracket or separator.
        SYMBOL,
        /// The beginning of a matrix or of cases; the text is its kind.
        BEGIN,
        /// The end of one.
        END,
        /// The end of a line.
        ROW
    }

    /// Whether it is this symbol.
    public boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    /// Whether it is this command.
    public boolean isCommand(String name) {
        return kind == Kind.COMMAND && text.equals(name);
    }

    /// Whether it is of this kind.
    public boolean is(Kind other) {
        return kind == other;
    }

    /// Whether it is part of a word.
    public boolean isWord() {
        return kind == Kind.WORD || kind == Kind.TEXT;
    }

    /// Whether it is this word, in capitals or not.
    public boolean isWord(String word) {
        return isWord() && text.equalsIgnoreCase(word);
    }

    /// Whether it opens a bracket of any kind.
    public boolean isOpening() {
        return kind == Kind.BEGIN || (kind == Kind.SYMBOL && Brackets.OPENING.contains(text));
    }

    /// Whether it closes a bracket of any kind.
    public boolean isClosing() {
        return kind == Kind.END || (kind == Kind.SYMBOL && Brackets.CLOSING.contains(text));
    }
}
