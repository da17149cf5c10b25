package dev.millrace.verifiers.math.token;

import dev.millrace.verifiers.math.latex.Escapes;
import dev.millrace.verifiers.math.latex.Glyphs;
import dev.millrace.verifiers.math.latex.Source;
import dev.millrace.verifiers.math.number.BeyondBoundsException;
import dev.millrace.verifiers.math.token.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/// Makes tokens of a text: LaTeX, Unicode, plain text, or a mixture.
public final class Lexer {
    private static final int MOST_CHARACTERS = 4_096;
    private static final int MOST_DEPTH = 100;

    private final Source source;
    private final boolean isText;
    private final Reading reading;
    private final List<Token> tokens;
    private boolean spaced;
    private int brackets;
    private int matrices;

    private Lexer(String text, boolean isText, Reading reading, List<Token> tokens) {
        this.source = new Source(text);
        this.isText = isText;
        this.reading = reading;
        this.tokens = tokens;
    }

    /// The tokens of a text.
    ///
    /// @param text at most 4,096 characters
    /// @param reading how to read what is ambiguous
    /// @throws BeyondBoundsException if it is longer, or has more than 100 brackets within each other
    public static List<Token> tokens(String text, Reading reading) {
        if (text.length() > MOST_CHARACTERS) {
            throw new BeyondBoundsException(
                    "answer: got " + text.length() + " characters, expected at most " + MOST_CHARACTERS);
        }
        var latex = Escapes.undoubled(Glyphs.inLatex(text));
        var tokens = new Lexer(latex, false, reading, new ArrayList<>()).read();
        requireShallow(tokens);
        return tokens;
    }

    private static void requireShallow(List<Token> tokens) {
        int depth = 0;
        for (var token : tokens) {
            depth += token.isOpening() ? 1 : token.isClosing() ? -1 : 0;
            if (depth > MOST_DEPTH) {
                throw new BeyondBoundsException("answer: got more than " + MOST_DEPTH + " levels, expected less");
            }
        }
    }

    /// The tokens of a `\text{…}` inside another text.
    static void appendText(String text, Reading reading, List<Token> tokens) {
        var _ = new Lexer(text, true, reading, tokens).read();
    }

    private List<Token> read() {
        while (true) {
            int before = source.position();
            source.skipBlanks();
            spaced |= source.position() > before;
            if (source.isAtEnd()) {
                return tokens;
            }
            readOne();
        }
    }

    private void readOne() {
        var c = source.ahead(0);
        if (Source.isDigit(c) || (c == '.' && Source.isDigit(source.ahead(1)))) {
            emit(Kind.NUMBER, new NumberScanner(source, reading, brackets > 0).number());
        } else if (Source.isLetter(c)) {
            new WordScanner(this, isText).read(source.takeLetters());
        } else if (c == '\\') {
            source.skip(1);
            new CommandScanner(this).read();
        } else {
            readSymbol();
        }
    }

    private void readSymbol() {
        for (var operator : Operators.LONG) {
            if (source.take(operator.written())) {
                emitSymbol(operator.symbol());
                return;
            }
        }
        var c = source.next();
        if (Operators.BLANK.indexOf(c) >= 0) {
            spaced = true;
        } else if (c == '&') {
            emitInMatrix();
        } else {
            emitSymbol(String.valueOf(c));
        }
    }

    private void emitInMatrix() {
        if (matrices > 0) {
            emit(Kind.SYMBOL, "&");
        }
    }

    Source source() {
        return source;
    }

    Reading reading() {
        return reading;
    }

    List<Token> tokens() {
        return tokens;
    }

    void space() {
        spaced = true;
    }

    void emit(Kind kind, String text) {
        tokens.add(new Token(kind, text, spaced));
        spaced = false;
        matrices += kind == Kind.BEGIN ? 1 : kind == Kind.END ? -1 : 0;
    }

    void emitSymbol(String symbol) {
        emit(Kind.SYMBOL, symbol);
        if (!symbol.equals("{") && !symbol.equals("}")) {
            brackets += Brackets.OPENING.contains(symbol) ? 1 : Brackets.CLOSING.contains(symbol) ? -1 : 0;
        }
    }
}
