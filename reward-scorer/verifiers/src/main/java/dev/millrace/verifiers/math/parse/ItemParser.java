package dev.millrace.verifiers.math.parse;

import dev.millrace.verifiers.math.answer.Answer.Joint;
import dev.millrace.verifiers.math.answer.Answer;
import dev.millrace.verifiers.math.expression.Expression;
import dev.millrace.verifiers.math.formula.ExpressionParser;
import dev.millrace.verifiers.math.formula.MatrixParser;
import dev.millrace.verifiers.math.formula.UnreadableException;
import dev.millrace.verifiers.math.phrase.Modulus;
import dev.millrace.verifiers.math.phrase.NumeralParser;
import dev.millrace.verifiers.math.phrase.Signs;
import dev.millrace.verifiers.math.phrase.UnitSplitter;
import dev.millrace.verifiers.math.phrase.Wording;
import dev.millrace.verifiers.math.token.Ambiguity;
import dev.millrace.verifiers.math.token.Parts;
import dev.millrace.verifiers.math.token.Reading;
import dev.millrace.verifiers.math.token.Token.Kind;
import dev.millrace.verifiers.math.token.Token;
import java.util.List;
import java.util.stream.Collectors;

/// Reads one answer: a relation, a set, a tuple, a matrix, a ratio, an expression.
///
/// @param reading how to read what is ambiguous
record ItemParser(Reading reading) {
    private static final int MOST_LETTERS = 3;

    /// The answer that the tokens are.
    ///
    /// @throws UnreadableException if they are none
    Answer item(List<Token> tokens) {
        if (tokens.isEmpty()) {
            throw new UnreadableException("answer: got nothing, expected something");
        }
        if (Wording.isWords(tokens)) {
            return Wording.of(tokens);
        }
        int modulus = Modulus.begin(tokens);
        if (modulus > 0) {
            return withUnit(item(tokens.subList(0, modulus)), Modulus.of(tokens.subList(modulus, tokens.size())));
        }
        if (Signs.areIn(tokens) && tokens.stream().noneMatch(token -> token.is("\\{"))) {
            return both(tokens);
        }
        if (RelationParser.isRelation(tokens)) {
            return new RelationParser(this, reading).relation(tokens);
        }
        return SetParser.isCombined(tokens) ? new SetParser(this).combined(tokens) : simple(tokens);
    }

    private Answer both(List<Token> tokens) {
        var plus = item(Signs.chosen(tokens, true));
        var minus = item(Signs.chosen(tokens, false));
        return ListParser.listing(List.of(plus, minus), Joint.OR);
    }

    private Answer simple(List<Token> tokens) {
        if (tokens.getFirst().is("\\{") && Parts.isEnclosed(tokens)) {
            return new SetParser(this).set(Parts.inside(tokens));
        }
        if (tokens.size() > 2 && tokens.getFirst().is("\\{") && SetParser.isCases(tokens.subList(1, tokens.size()))) {
            return new SetParser(this).cases(tokens.subList(1, tokens.size()));
        }
        if (tokens.size() == 1 && tokens.getFirst().is("∅")) {
            return new Answer.SetOf(List.of());
        }
        if (SetParser.isDomain(tokens)) {
            return SetParser.domain(tokens);
        }
        if (isBracketed(tokens)) {
            return bracketed(tokens);
        }
        if (isPoint(tokens)) {
            return bracketed(tokens.subList(1, tokens.size()));
        }
        if (SetParser.isCases(tokens)) {
            return new SetParser(this).cases(tokens);
        }
        if (tokens.stream().anyMatch(MatrixParser::isMatrix)) {
            return new Answer.Matrix(new MatrixParser(reading).sum(tokens).rows());
        }
        return number(tokens);
    }

    private static boolean isBracketed(List<Token> tokens) {
        var first = tokens.getFirst();
        return (first.is("(") || first.is("[") || first.is("⟨")) && Parts.isEnclosed(tokens);
    }

    /// A point with its name: `A(1, 2)`.
    private static boolean isPoint(List<Token> tokens) {
        return tokens.size() > 3
                && tokens.getFirst().is(Kind.LETTER)
                && Character.isUpperCase(tokens.getFirst().text().charAt(0))
                && tokens.get(1).is("(")
                && Parts.isEnclosed(tokens.subList(1, tokens.size()))
                && Parts.find(tokens.subList(2, tokens.size() - 1), token -> token.is(","), 0) > 0;
    }

    private Answer bracketed(List<Token> tokens) {
        var inside = Parts.inside(tokens);
        var parts = Parts.split(inside, token -> token.is(",") || token.is(";"));
        if (parts.size() < 2) {
            return item(ListParser.trimmed(inside));
        }
        var items = parts.stream().map(part -> item(ListParser.trimmed(part))).toList();
        if (tokens.getFirst().is("(") && items.stream().allMatch(Answer.Tuple.class::isInstance)) {
            return new Answer.Listing(items, Joint.COMMA);
        }
        if (items.stream().allMatch(Answer.Named.class::isInstance)) {
            return new Answer.Listing(items, Joint.AND);
        }
        return new Answer.Tuple(
                items, tokens.getFirst().is("["), tokens.getLast().is("]"));
    }

    private Answer number(List<Token> tokens) {
        var numeral = NumeralParser.numeral(tokens);
        if (numeral.isPresent()) {
            return numeral.get();
        }
        if (isLetters(tokens) && !reading.isSecond(Ambiguity.LETTERS)) {
            return new Answer.Words(tokens.stream().map(Token::text).collect(Collectors.joining()));
        }
        var measured = UnitSplitter.split(tokens, reading);
        var parts = Parts.split(measured.number(), token -> token.is(":"));
        if (parts.size() > 1) {
            return new Answer.Ratio(parts.stream().map(this::expression).toList(), measured.unit());
        }
        if (!measured.number().equals(tokens)) {
            return withUnit(item(measured.number()), measured.unit());
        }
        return new Answer.Scalar(expression(tokens), UnitSplitter.sign(tokens));
    }

    private static Answer withUnit(Answer answer, String unit) {
        return switch (answer) {
            case Answer.Scalar(var value, var sign) -> new Answer.Scalar(value, unit.isEmpty() ? sign : unit);
            case Answer.Named(var name, var left, var value) -> new Answer.Named(name, left, withUnit(value, unit));
            case Answer other -> other;
        };
    }

    private Expression expression(List<Token> tokens) {
        return ExpressionParser.read(tokens, reading);
    }

    /// Letters without anything between them, which may be a word: three, or two with a capital.
    private static boolean isLetters(List<Token> tokens) {
        return tokens.size() > 1
                && (tokens.size() > 2
                        || tokens.stream()
                                .anyMatch(token ->
                                        Character.isUpperCase(token.text().charAt(0))))
                && tokens.size() <= MOST_LETTERS
                && tokens.stream().allMatch(token -> token.is(Kind.LETTER))
                && tokens.stream().skip(1).noneMatch(Token::spaced);
    }
}
