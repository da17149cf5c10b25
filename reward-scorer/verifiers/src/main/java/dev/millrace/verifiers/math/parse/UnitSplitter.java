package dev.millrace.verifiers.math.parse;

import dev.millrace.verifiers.math.token.Ambiguity;
import dev.millrace.verifiers.math.token.Reading;
import dev.millrace.verifiers.math.token.Token;
import dev.millrace.verifiers.math.token.Token.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Takes the unit off a number, and words in front of it.
final class UnitSplitter {
    private static final Set<String> LETTERS = Set.of("m", "g", "s", "h", "L", "l", "J", "N", "W", "V", "A", "K", "C", "F");
    private static final Set<String> BETWEEN = Set.of("/", ".", "*", "^", "-", "(", ")", "{", "}");
    private static final Set<String> PERCENT = Set.of("percent", "percentage", "pct");

    private UnitSplitter() {}

    /// A number, and what it is measured in.
    ///
    /// @param number the number's tokens
    /// @param unit in lower case, without blanks; empty without
    record Measured(List<Token> number, String unit) {}

    static Measured split(List<Token> tokens, Reading reading) {
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
        return Stream.concat(
                        number.stream(), Stream.of(new Token(Kind.SYMBOL, "%", false)))
                .toList();
    }

    /// Words in front of the number, with a colon maybe.
    private static List<Token> withoutLead(List<Token> tokens) {
        int from = 0;
        while (from < tokens.size() && (tokens.get(from).isWord() || from > 0 && tokens.get(from).is(":"))) {
            from++;
        }
        var isApart = from < tokens.size() && (tokens.get(from).spaced() || tokens.get(Math.max(0, from - 1)).is(":"));
        return isApart ? tokens.subList(from, tokens.size()) : tokens;
    }

    /// Where the number ends: before the first of the words that nothing but words follows.
    private static int numberEnd(List<Token> tokens) {
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

    /// Whether a token may stand between or behind a unit's words: a sign, or an exponent.
    private static boolean isUnitPart(List<Token> tokens, int at) {
        var token = tokens.get(at);
        if (token.is(Kind.NUMBER) && token.text().length() == 1) {
            return tokens.get(at - 1).is("^")
                    || at > 1 && (tokens.get(at - 1).is("{") || tokens.get(at - 1).is("-")) && isRaised(tokens, at);
        }
        return token.is(Kind.SYMBOL) && BETWEEN.contains(token.text()) && !isBehindNumber(tokens, at);
    }

    private static boolean isRaised(List<Token> tokens, int at) {
        return tokens.get(at - 2).is("^") || at > 2 && tokens.get(at - 3).is("^");
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
        while (at > 0 && tokens.get(at - 1).is(Kind.SYMBOL) && "/*.(-".contains(tokens.get(at - 1).text())) {
            at--;
        }
        return at;
    }

    /// Where the number ends before a unit of one letter, maybe raised: `5m`, `5m^2`, `20^\circ C`; 0 if there is none.
    private static int letterEnd(List<Token> tokens) {
        int last = tokens.size() - 1;
        if (last > 2 && tokens.get(last - 1).is("^") && tokens.get(last).is(Kind.NUMBER)) {
            last -= 2;
        } else if (last > 3 && tokens.get(last).is("}") && tokens.get(last - 2).is("{") && tokens.get(last - 3).is("^")) {
            last -= 4;
        }
        var isUnit = last > 0
                && tokens.get(last).is(Kind.LETTER)
                && LETTERS.contains(tokens.get(last).text())
                && tokens.subList(0, last).stream().noneMatch(token -> token.is(Kind.LETTER));
        return isUnit ? last : 0;
    }
}
