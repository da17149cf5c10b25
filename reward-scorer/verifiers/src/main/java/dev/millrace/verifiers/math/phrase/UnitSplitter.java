package dev.millrace.verifiers.math.phrase;

import dev.millrace.verifiers.math.token.Ambiguity;
import dev.millrace.verifiers.math.token.Reading;
import dev.millrace.verifiers.math.token.Token.Kind;
import dev.millrace.verifiers.math.token.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Takes the unit off a number, and words in front of it.
public final class UnitSplitter {
    private static final Set<String> LETTERS =
            Set.of("m", "g", "s", "h", "L", "l", "J", "N", "W", "V", "A", "K", "C", "F");
    private static final Set<String> BETWEEN = Set.of("/", ".", "*", "^", "-", "(", ")", "{", "}");
    private static final Set<String> PERCENT = Set.of("percent", "percentage", "pct");

    private UnitSplitter() {}

    /// A number, and what it is measured in.
    ///
    /// @param number the number's tokens
    /// @param unit in lower case, without blanks; empty without
    public record Measured(List<Token> number, String unit) {}

    /// The number, and its unit.
    ///
    /// @param tokens both
    /// @param reading how to read a single letter behind a number
    public static Measured split(List<Token> tokens, Reading reading) {
        var bare = withoutLead(tokens);
        int end = numberEnd(bare);
        if (end < bare.size() && end > 0) {
            return measured(bare, end);
        }
        int letter = letterEnd(bare);
        if (letter > 0 && reading.isSecond(Ambiguity.UNIT)) {
            return measured(bare, letter);
        }
        return new Measured(bare, "");
    }

    /// The sign at the end that is a unit, `%` or `°`, or nothing.
    public static String sign(List<Token> tokens) {
        int last = tokens.size() - 1;
        while (last > 0 && tokens.get(last).is("}")) {
            last--;
        }
        return tokens.get(last).is("%") || tokens.get(last).is("°")
                ? tokens.get(last).text()
                : "";
    }

    private static Measured measured(List<Token> tokens, int end) {
        var unit = new StringBuilder();
        tokens.subList(end, tokens.size()).stream()
                .filter(token -> token.isWord() || token.is(Kind.NUMBER) || token.is(Kind.LETTER) || token.is("/"))
                .forEach(token -> unit.append(token.text().toLowerCase(Locale.ROOT)));
        var number = tokens.subList(0, end);
        return PERCENT.contains(unit.toString())
                ? new Measured(withPercent(number), "")
                : new Measured(number, unit.toString());
    }

    private static List<Token> withPercent(List<Token> number) {
        return Stream.concat(number.stream(), Stream.of(new Token(Kind.SYMBOL, "%", false)))
                .toList();
    }

    /// Words in front of the number, with a colon maybe.
    private static List<Token> withoutLead(List<Token> tokens) {
        int from = 0;
        while (from < tokens.size()
                && (tokens.get(from).isWord() || (from > 0 && tokens.get(from).is(":")))) {
            from++;
        }
        var isApart = from < tokens.size()
                && (tokens.get(from).spaced()
                        || tokens.get(Math.max(0, from - 1)).is(":"));
        return isApart ? tokens.subList(from, tokens.size()) : tokens;
    }

    /// Where the number ends: before the first of the words that nothing but words follows.
    private static int numberEnd(List<Token> tokens) {
        int remark = remarkBegin(tokens);
        if (remark > 0) {
            return remark;
        }
        int end = tokens.size();
        boolean word = false;
        for (int at = tokens.size() - 1; at > 0; at--) {
            var token = tokens.get(at);
            if (token.isWord()) {
                end = at;
                word = true;
            } else if (!isUnitPart(tokens, at)) {
                break;
            }
        }
        return word ? withoutOperators(tokens, end) : tokens.size();
    }

    /// Where a remark in parentheses begins that is the last thing: `12 (ice cubes)`; -1 if there is none.
    private static int remarkBegin(List<Token> tokens) {
        int open = tokens.size() - 2;
        boolean word = false;
        while (open > 0 && tokens.getLast().is(")") && isRemarkPart(tokens.get(open))) {
            word |= tokens.get(open).isWord();
            open--;
        }
        return word && open > 0 && tokens.get(open).is("(") ? open : -1;
    }

    private static boolean isRemarkPart(Token token) {
        return token.isWord() || token.is(Kind.LETTER) || token.is("-") || token.is("'");
    }

    /// Whether a token may stand between or behind a unit's words: a sign, or an exponent.
    private static boolean isUnitPart(List<Token> tokens, int at) {
        var token = tokens.get(at);
        if (token.is(Kind.NUMBER) && token.text().length() == 1) {
            return tokens.get(at - 1).is("^")
                    || (at > 1
                            && (tokens.get(at - 1).is("{") || tokens.get(at - 1).is("-"))
                            && isRaised(tokens, at));
        }
        return token.is(Kind.SYMBOL) && BETWEEN.contains(token.text()) && !isBehindNumber(tokens, at);
    }

    private static boolean isRaised(List<Token> tokens, int at) {
        return tokens.get(at - 2).is("^") || (at > 2 && tokens.get(at - 3).is("^"));
    }

    private static boolean isBehindNumber(List<Token> tokens, int at) {
        return tokens.get(at).is(")") && !hasWordInside(tokens, at);
    }

    private static boolean hasWordInside(List<Token> tokens, int close) {
        for (int at = close - 1; at >= 0 && !tokens.get(at).is("("); at--) {
            if (tokens.get(at).isWord()) {
                return true;
            }
        }
        return false;
    }

    private static int withoutOperators(List<Token> tokens, int end) {
        int at = end;
        while (at > 0
                && tokens.get(at - 1).is(Kind.SYMBOL)
                && "/*.(-".contains(tokens.get(at - 1).text())) {
            at--;
        }
        return at;
    }

    /// Where the number ends before units of one letter, with exponents and signs between: `5m`, `5m^2`,
    /// `20^\circ C`, `3m/s`; 0 if there are none.
    private static int letterEnd(List<Token> tokens) {
        int end = tokens.size();
        for (int at = end - 1; at > 0; at--) {
            var token = tokens.get(at);
            if (token.is(Kind.LETTER) && LETTERS.contains(token.text())) {
                end = at;
            } else if (!isUnitPart(tokens, at) || token.is("(") || token.is(")")) {
                break;
            }
        }
        var isUnit = end < tokens.size() && tokens.subList(0, end).stream().noneMatch(UnitSplitter::isVariable);
        return isUnit && !tokens.get(end - 1).is("/") ? withoutOperators(tokens, end) : 0;
    }

    private static boolean isVariable(Token token) {
        return token.is(Kind.LETTER)
                && !token.text().equals("π")
                && !token.text().equals("e");
    }
}
