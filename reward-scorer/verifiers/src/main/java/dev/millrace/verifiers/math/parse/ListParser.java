package dev.millrace.verifiers.math.parse;

import dev.millrace.verifiers.math.answer.Answer.Joint;
import dev.millrace.verifiers.math.answer.Answer;
import dev.millrace.verifiers.math.formula.UnreadableException;
import dev.millrace.verifiers.math.phrase.Parameters;
import dev.millrace.verifiers.math.phrase.Reversed;
import dev.millrace.verifiers.math.phrase.Wording;
import dev.millrace.verifiers.math.token.Parts;
import dev.millrace.verifiers.math.token.Reading;
import dev.millrace.verifiers.math.token.Token.Kind;
import dev.millrace.verifiers.math.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads answers side by side: `1, 2`, `x = 1 \text{ or } x = 2`, `x=1,y=2; x=3,y=4`.
///
/// @param reading how to read what is ambiguous
record ListParser(Reading reading) {
    private static final Set<String> EDGES = Set.of(".", ",", ";", ":", "=", "⇒", "≈");

    /// One answer or several.
    ///
    /// @throws UnreadableException if the tokens are none
    Answer list(List<Token> tokens) {
        var trimmed = Reversed.straightened(trimmed(tokens));
        if (trimmed.isEmpty()) {
            throw new UnreadableException("answer: got nothing, expected something");
        }
        if (Wording.isWords(trimmed) && trimmed.stream().noneMatch(ListParser::isJoint)) {
            return Wording.of(trimmed);
        }
        var labelled = Label.of(trimmed, reading);
        return labelled.isPresent() ? labelled.get() : parts(new Parameters(trimmed).renamed());
    }

    private Answer parts(List<Token> tokens) {
        var groups = Parts.split(tokens, ListParser::isStrong);
        List<Answer> items = new ArrayList<>();
        for (var group : groups) {
            var listed = group(group, groups.size() > 1);
            if (listed instanceof Answer.Listing(var inner, var _) && !isSystem(listed)) {
                items.addAll(inner);
            } else {
                items.add(listed);
            }
        }
        return listing(items, joint(tokens));
    }

    private Answer group(List<Token> tokens, boolean isOneOfSeveral) {
        var parts = Parts.split(tokens, ListParser::isWeak);
        if (parts.size() == 1) {
            return new ItemParser(reading).item(trimmed(parts.getFirst()));
        }
        List<Answer> items = new ArrayList<>();
        for (var part : parts) {
            var item = new ItemParser(reading).item(trimmed(part));
            if (item instanceof Answer.Listing(var inner, var _)) {
                items.addAll(inner);
            } else {
                items.add(item);
            }
        }
        var isSystem = isOneOfSeveral && isSystem(new Answer.Listing(items, Joint.COMMA));
        return isSystem ? new Answer.Listing(items, Joint.AND) : new Answer.Listing(items, joint(tokens));
    }

    /// Values of several names, which belong together.
    private static boolean isSystem(Answer answer) {
        return answer instanceof Answer.Listing(var items, var _)
                && items.stream().allMatch(Answer.Named.class::isInstance)
                && items.stream().map(ListParser::name).distinct().count() == items.size();
    }

    private static String name(Answer answer) {
        return answer instanceof Answer.Named(var name, var _, var _) ? name : "";
    }

    /// Values of one name, which need not be repeated, become one value.
    static Answer listing(List<Answer> items, Joint joint) {
        if (items.size() == 1) {
            return items.getFirst();
        }
        if (items.getFirst() instanceof Answer.Named(var name, var left, var _)
                && items.stream()
                        .skip(1)
                        .allMatch(item ->
                                !(item instanceof Answer.Named) || name(item).equals(name))
                && items.stream().noneMatch(Answer.Relation.class::isInstance)) {
            var values = items.stream().map(ListParser::value).toList();
            return new Answer.Named(name, left, new Answer.Listing(values, joint));
        }
        return new Answer.Listing(items, joint);
    }

    private static Answer value(Answer answer) {
        return answer instanceof Answer.Named(var _, var _, var value) ? value : answer;
    }

    private static Joint joint(List<Token> tokens) {
        if (Parts.find(tokens, token -> token.is("∨") || token.isWord("or"), 0) >= 0) {
            return Joint.OR;
        }
        var hasAnd = Parts.find(tokens, token -> token.is("∧") || token.isWord("and"), 0) >= 0;
        return hasAnd ? Joint.AND : Joint.COMMA;
    }

    private static boolean isStrong(Token token) {
        return token.is(Kind.ROW) || token.is(";") || token.is("∨") || token.isWord("or");
    }

    private static boolean isWeak(Token token) {
        return token.is(",") || token.is("∧") || token.isWord("and");
    }

    private static boolean isJoint(Token token) {
        return isStrong(token) || isWeak(token);
    }

    /// Without punctuation at either end, and without a group around everything.
    static List<Token> trimmed(List<Token> tokens) {
        var trimmed = tokens;
        while (!trimmed.isEmpty()) {
            if (isEdge(trimmed.getFirst())) {
                trimmed = trimmed.subList(1, trimmed.size());
            } else if (isEdge(trimmed.getLast())) {
                trimmed = trimmed.subList(0, trimmed.size() - 1);
            } else if (trimmed.getFirst().is("{") && Parts.isEnclosed(trimmed)) {
                trimmed = Parts.inside(trimmed);
            } else {
                return trimmed;
            }
        }
        return trimmed;
    }

    private static boolean isEdge(Token token) {
        return token.is(Kind.ROW) || (token.is(Kind.SYMBOL) && EDGES.contains(token.text()));
    }
}
