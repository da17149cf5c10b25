package dev.millrace.verifiers.math.phrase;

import dev.millrace.verifiers.math.token.Parts;
import dev.millrace.verifiers.math.token.Token.Kind;
import dev.millrace.verifiers.math.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The whole numbers that an answer runs through: the `k` of `k\pi, k \in \mathbb{Z}`. Their names do not
/// matter.
///
/// @param tokens the answer
public record Parameters(List<Token> tokens) {
    private static final String ANY = "ₙ";

    /// The answer without the declarations, and with one name for every parameter.
    public List<Token> renamed() {
        int comma = Parts.find(tokens, token -> token.is(",") || isWord(token), 0);
        while (comma > 0) {
            var rest = tokens.subList(comma + 1, tokens.size());
            var declared = declared(rest);
            if (declared.isPresent()) {
                return rename(tokens.subList(0, comma), declared.get());
            }
            if (isForAll(tokens.subList(comma, tokens.size()))) {
                return tokens.subList(0, comma);
            }
            comma = Parts.find(tokens, token -> token.is(",") || isWord(token), comma + 1);
        }
        var grouped = bracketed();
        return grouped.orElse(tokens);
    }

    /// `2k\pi (k \in \mathbb{Z})`.
    private Optional<List<Token>> bracketed() {
        if (tokens.size() < 6 || !tokens.getLast().is(")")) {
            return Optional.empty();
        }
        int open = tokens.size() - 5;
        return tokens.get(open).is("(")
                ? declared(tokens.subList(open + 1, tokens.size() - 1))
                        .map(letter -> rename(tokens.subList(0, open), letter))
                : Optional.empty();
    }

    /// Whether it says that something holds for all values, as it would anyway.
    private static boolean isForAll(List<Token> rest) {
        return isWord(rest.getFirst())
                && rest.stream().allMatch(token -> token.isWord() || token.is(Kind.LETTER))
                && rest.stream().anyMatch(Parameters::isUniversal);
    }

    private static boolean isUniversal(Token token) {
        var words = " " + token.text() + " ";
        return token.isWord() && (words.contains(" all ") || words.contains(" any ") || words.contains(" every "));
    }

    private static boolean isWord(Token token) {
        var word = token.text().split(" ", 2)[0];
        return token.isWord() && (word.equals("where") || word.equals("for") || word.equals("with"));
    }

    /// The letter that is said to be whole: `k \in \mathbb{Z}`, `k \text{ is an integer}`, `any integer k`.
    private static Optional<String> declared(List<Token> rest) {
        var isMember = rest.size() == 3
                && rest.get(1).is("∈")
                && (rest.get(2).isCommand("mathbbZ") || rest.get(2).isCommand("mathbbN"));
        var isSaid = rest.size() > 1
                && rest.stream()
                        .anyMatch(token -> token.isWord() && token.text().contains("integer"));
        if (!isMember && !isSaid) {
            return Optional.empty();
        }
        var letter = rest.getFirst().is(Kind.LETTER) ? rest.getFirst() : rest.getLast();
        return letter.is(Kind.LETTER) ? Optional.of(letter.text()) : Optional.empty();
    }

    private static List<Token> rename(List<Token> tokens, String letter) {
        List<Token> renamed = new ArrayList<>();
        for (var token : tokens) {
            var isIt = token.is(Kind.LETTER) && token.text().equals(letter);
            renamed.add(isIt ? new Token(Kind.LETTER, ANY, token.spaced()) : token);
        }
        return renamed;
    }
}
