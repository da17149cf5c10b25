package dev.millrace.verifiers.math.parse;

import dev.millrace.verifiers.math.answer.Answer;
import dev.millrace.verifiers.math.answer.Relator;
import dev.millrace.verifiers.math.expression.Expression;
import dev.millrace.verifiers.math.expression.Makeup;
import dev.millrace.verifiers.math.formula.ExpressionParser;
import dev.millrace.verifiers.math.formula.UnreadableException;
import dev.millrace.verifiers.math.phrase.Name;
import dev.millrace.verifiers.math.token.Ambiguity;
import dev.millrace.verifiers.math.token.Parts;
import dev.millrace.verifiers.math.token.Reading;
import dev.millrace.verifiers.math.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads equations, inequalities, and what a name is equal to or an element of.
///
/// @param items reads the sides
/// @param reading how to read what is ambiguous
record RelationParser(ItemParser items, Reading reading) {
    private static final Map<String, Relator> RELATORS = Map.of(
            "=", Relator.EQUAL,
            "≡", Relator.EQUAL,
            "≠", Relator.UNEQUAL,
            "<", Relator.LESS,
            "≤", Relator.AT_MOST,
            ">", Relator.GREATER,
            "≥", Relator.AT_LEAST);

    static boolean isRelation(List<Token> tokens) {
        return Parts.find(tokens, RelationParser::relates, 0) >= 0;
    }

    private static boolean relates(Token token) {
        return token.is(Token.Kind.SYMBOL) && (RELATORS.containsKey(token.text()) || "≈∈⇒→∉⊂".contains(token.text()));
    }

    /// The relation that the tokens are.
    ///
    /// @throws UnreadableException if they are none
    Answer relation(List<Token> tokens) {
        int arrow = lastOf(tokens, "⇒");
        if (arrow >= 0) {
            return items.item(tokens.subList(arrow + 1, tokens.size()));
        }
        int about = Parts.find(tokens, token -> token.is("≈"), 0);
        if (about > 0) {
            return approximation(tokens.subList(0, about), tokens.subList(about + 1, tokens.size()));
        }
        int element = Parts.find(tokens, token -> token.is("∈"), 0);
        if (element > 0) {
            return named(tokens.subList(0, element), items.item(tokens.subList(element + 1, tokens.size())));
        }
        return chain(tokens);
    }

    private static int lastOf(List<Token> tokens, String symbol) {
        int last = -1;
        for (int at = Parts.find(tokens, token -> token.is(symbol), 0);
                at >= 0;
                at = Parts.find(tokens, token -> token.is(symbol), at + 1)) {
            last = at;
        }
        return last;
    }

    /// The exact side counts, if it is more than a name.
    private Answer approximation(List<Token> exact, List<Token> about) {
        if (Name.isName(exact)) {
            return named(exact, items.item(about));
        }
        if (reading.isSecond(Ambiguity.APPROXIMATION)) {
            return items.item(about);
        }
        return items.item(exact);
    }

    private Answer named(List<Token> left, Answer value) {
        return new Answer.Named(Name.of(left), expression(left), value);
    }

    private Optional<Expression> expression(List<Token> tokens) {
        try {
            return Optional.of(ExpressionParser.read(tokens, reading));
        } catch (UnreadableException _) {
            return Optional.empty();
        }
    }

    private Answer chain(List<Token> tokens) {
        var sides = Parts.split(tokens, RelationParser::relates);
        List<Relator> relators = new ArrayList<>();
        for (int at = Parts.find(tokens, RelationParser::relates, 0);
                at >= 0;
                at = Parts.find(tokens, RelationParser::relates, at + 1)) {
            relators.add(relator(tokens.get(at)));
        }
        if (sides.size() != relators.size() + 1) {
            throw new UnreadableException("relation: got a side without anything, expected something");
        }
        var isEquation = relators.stream().allMatch(relator -> relator == Relator.EQUAL);
        return isEquation ? equation(sides) : relation(sides, relators);
    }

    private static Relator relator(Token token) {
        var relator = RELATORS.get(token.text());
        if (relator == null) {
            throw new UnreadableException("relation: got '" + token.text() + "', expected one of " + RELATORS.keySet());
        }
        return relator;
    }

    private Answer relation(List<List<Token>> sides, List<Relator> relators) {
        return new Answer.Relation(
                sides.stream().map(side -> ExpressionParser.read(side, reading)).toList(), relators);
    }

    private Answer equation(List<List<Token>> sides) {
        var first = sides.getFirst();
        var last = sides.getLast();
        if (Name.isName(first)) {
            return named(first, items.item(last));
        }
        if (Name.isName(last) && sides.size() == 2) {
            return named(last, items.item(first));
        }
        var left = ExpressionParser.read(first, reading);
        var right = items.item(last);
        if (!(right instanceof Answer.Scalar(var value, var _))) {
            throw new UnreadableException("equation: got a side that is no number, expected one");
        }
        if (Makeup.of(left, value).isConstant()) {
            return right;
        }
        return sides.size() > 2 && Makeup.of(value).isConstant()
                ? new Answer.Named(Answer.Named.ANY, Optional.empty(), right)
                : new Answer.Relation(List.of(left, value), List.of(Relator.EQUAL));
    }
}
