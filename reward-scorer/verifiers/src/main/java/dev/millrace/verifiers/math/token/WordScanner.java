package dev.millrace.verifiers.math.token;

import dev.millrace.verifiers.math.latex.Commands;
import dev.millrace.verifiers.math.latex.Source;
import dev.millrace.verifiers.math.token.Token.Kind;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Makes tokens of letters that stand together: a word, a function, a product of variables.
///
/// @param lexer where the tokens go
/// @param isText whether they stand in a `\text{…}`, where all letters are words
record WordScanner(Lexer lexer, boolean isText) {
    private static final int WORD = 4;

    /// Shorter ones that are words nevertheless.
    private static final Set<String> SHORT = Set.of(
            "no", "yes", "odd", "day", "one", "two", "six", "ten", "red", "all", "any", "not", "non", "and", "or", "cm",
            "mm", "km", "kg", "mg", "ml", "ft", "lb", "lbs", "oz", "hr", "hrs", "sec", "min", "mph", "kph", "deg",
            "rad", "pct", "usd", "USD", "mL", "kW", "Hz", "Pa", "kPa", "mol", "am", "pm", "AM", "PM", "DNE", "if", "is",
            "the", "per", "for", "mod", "None", "nm", "cc", "sq", "cu", "kJ", "eV", "mi", "yd", "when", "where", "No",
            "Yes", "Odd", "NO", "YES");

    private static final Map<String, String> NAMED = Map.of(
            "pi", "π", "Pi", "π", "theta", "θ", "alpha", "α", "beta", "β", "gamma", "γ", "lambda", "λ", "phi", "φ",
            "omega", "ω");

    private static final Set<String> INFINITE = Set.of("infinity", "infty", "inf", "oo", "Infinity");

    void read(String letters) {
        if (isText) {
            lexer.emit(Kind.TEXT, letters);
        } else if (letters.equals("U") && isBehindMath()) {
            lexer.emitSymbol("∪");
        } else if (letters.length() == 1) {
            lexer.emit(Kind.LETTER, letters);
        } else {
            readSeveral(letters);
        }
    }

    private void readSeveral(String letters) {
        var connector = connector(letters);
        if (!connector.isEmpty()) {
            lexer.emit(Kind.WORD, connector);
            if (connector.length() < letters.length()) {
                read(letters.substring(connector.length()));
            }
        } else if (NAMED.containsKey(letters)) {
            lexer.emit(Kind.LETTER, NAMED.get(letters));
        } else if (INFINITE.contains(letters)) {
            lexer.emitSymbol("∞");
        } else if (isFunction(letters)) {
            lexer.emit(Kind.COMMAND, Commands.common(letters));
        } else if (isWord(letters)) {
            lexer.emit(Kind.WORD, letters);
        } else {
            letters.codePoints().forEach(c -> lexer.emit(Kind.LETTER, Character.toString(c)));
        }
    }

    /// `and` and `or` also where the next formula follows without a blank: `7or x`, `1orW(x)`.
    private String connector(String letters) {
        var lower = letters.toLowerCase(Locale.ROOT);
        for (var word : new String[] {"and", "or"}) {
            if (lower.equals(word)
                    || (letters.startsWith(word) && isBehindMath() && letters.length() == word.length() + 1)) {
                return word;
            }
        }
        return "";
    }

    private boolean isBehindMath() {
        if (lexer.tokens().isEmpty()) {
            return false;
        }
        var last = lexer.tokens().getLast();
        return last.is(Kind.NUMBER) || last.isClosing();
    }

    private boolean isFunction(String letters) {
        if (letters.equals("min") || letters.equals("max") || letters.equals("mod") || letters.equals("abs")) {
            return lexer.source().ahead(0) == '(' || lexer.source().ahead(0) == '{';
        }
        return Commands.isFunction(letters);
    }

    private boolean isWord(String letters) {
        return letters.length() >= WORD || SHORT.contains(letters) || !Source.isLetter(letters.charAt(0));
    }
}
