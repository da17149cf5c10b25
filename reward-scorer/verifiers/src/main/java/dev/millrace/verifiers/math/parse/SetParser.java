package dev.millrace.verifiers.math.parse;

import dev.millrace.verifiers.math.answer.Answer.Joint;
import dev.millrace.verifiers.math.answer.Answer.Operation;
import dev.millrace.verifiers.math.answer.Answer;
import dev.millrace.verifiers.math.formula.UnreadableException;
import dev.millrace.verifiers.math.token.Parts;
import dev.millrace.verifiers.math.token.Token.Kind;
import dev.millrace.verifiers.math.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Reads sets: by their elements, by a condition, put together, and the sets of numbers that have a name.
///
/// @param items reads the elements
record SetParser(ItemParser items) {
    private static final String DOMAIN = "mathbb";

    /// Whether sets are put together.
    static boolean isCombined(List<Token> tokens) {
        return Parts.find(tokens, SetParser::combines, 0) > 0
                || (tokens.size() > 2
                        && isDomain(tokens.subList(0, 1))
                        && tokens.get(1).is("-"));
    }

    private static boolean combines(Token token) {
        return token.is("∪") || token.is("∩") || token.is("∖");
    }

    Answer combined(List<Token> tokens) {
        int first = Parts.find(tokens, token -> combines(token) || token.is("-"), 0);
        int from = first;
        var combined = items.item(tokens.subList(0, first));
        while (from > 0) {
            int end = Parts.find(tokens, SetParser::combines, from + 1);
            var part = items.item(tokens.subList(from + 1, end < 0 ? tokens.size() : end));
            combined = joined(operation(tokens.get(from)), combined, part);
            from = end;
        }
        return combined;
    }

    private static Answer joined(Operation operation, Answer left, Answer right) {
        if (operation == Operation.UNION && left instanceof Answer.Combined(var same, var parts) && same == operation) {
            List<Answer> all = new ArrayList<>(parts);
            all.add(right);
            return new Answer.Combined(operation, all);
        }
        return new Answer.Combined(operation, List.of(left, right));
    }

    private static Operation operation(Token token) {
        return switch (token.text()) {
            case "∪" -> Operation.UNION;
            case "∩" -> Operation.INTERSECTION;
            default -> Operation.DIFFERENCE;
        };
    }

    /// A set by what stands in its braces.
    Answer set(List<Token> inside) {
        int bar = Parts.find(inside, token -> token.is("|") || token.is(":"), 1);
        if (bar > 0 && RelationParser.isRelation(inside.subList(bar + 1, inside.size()))) {
            return new ListParser(items.reading()).list(inside.subList(bar + 1, inside.size()));
        }
        List<Answer> elements = new ArrayList<>();
        for (var part : Parts.split(inside, token -> token.is(",") || token.is(";"))) {
            var element = items.item(ListParser.trimmed(part));
            if (element instanceof Answer.Listing(var both, var joint) && joint == Joint.OR) {
                elements.addAll(both);
            } else {
                elements.add(element);
            }
        }
        return new Answer.SetOf(elements);
    }

    /// Whether the tokens are cases, or lines of relations that are arranged as such.
    static boolean isCases(List<Token> tokens) {
        var first = tokens.getFirst();
        return first.is(Kind.BEGIN)
                && (first.text().equals("cases")
                        || (first.text().equals("array")
                                && Parts.isEnclosed(tokens)
                                && tokens.stream().noneMatch(token -> token.is("&"))
                                && RelationParser.isRelation(Parts.inside(tokens))));
    }

    /// Cases: equations that hold together, or the pieces of a function, each with its condition.
    Answer cases(List<Token> tokens) {
        if (!Parts.isEnclosed(tokens)) {
            throw new UnreadableException("cases: got something behind them, expected nothing");
        }
        var inside = Parts.inside(tokens);
        if (inside.stream().noneMatch(token -> token.is("&"))) {
            return new ListParser(items.reading()).list(inside);
        }
        var pieces = Parts.split(inside, token -> token.is(Kind.ROW)).stream()
                .<Answer>map(this::piece)
                .toList();
        return new Answer.SetOf(pieces);
    }

    private Answer piece(List<Token> row) {
        var parts = Parts.split(row, token -> token.is("&") || token.isWord("if")).stream()
                .map(part -> items.item(ListParser.trimmed(part)))
                .toList();
        return parts.size() == 1 ? parts.getFirst() : new Answer.Tuple(parts, false, false);
    }

    /// Whether the tokens are the name of a set of numbers, maybe with a sign: `\mathbb{R}^+`.
    static boolean isDomain(List<Token> tokens) {
        return !tokens.isEmpty()
                && tokens.getFirst().is(Kind.COMMAND)
                && tokens.getFirst().text().startsWith(DOMAIN)
                && (tokens.size() == 1 || tokens.get(1).is("^") || tokens.get(1).is("_"));
    }

    static Answer domain(List<Token> tokens) {
        var name = tokens.stream()
                .map(Token::text)
                .filter(text -> !text.equals("{") && !text.equals("}"))
                .collect(Collectors.joining());
        return new Answer.Domain(name.substring(DOMAIN.length()));
    }
}
