package dev.millrace.verifiers.math.token;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Takes tokens apart where they are not within brackets.
public final class Parts {
    private Parts() {}

    /// What stands between tokens, outside of brackets; empty parts are left out.
    ///
    /// @param tokens what to take apart
    /// @param separates whether a token separates
    public static List<List<Token>> split(List<Token> tokens, Predicate<Token> separates) {
        List<List<Token>> parts = new ArrayList<>();
        int from = 0;
        for (int at = find(tokens, separates, 0); at >= 0; at = find(tokens, separates, from)) {
            parts.add(tokens.subList(from, at));
            from = at + 1;
        }
        parts.add(tokens.subList(from, tokens.size()));
        parts.removeIf(List::isEmpty);
        return parts;
    }

    /// Where the first such token is, outside of brackets; -1 if there is none.
    ///
    /// @param from where to begin, outside of brackets
    public static int find(List<Token> tokens, Predicate<Token> wanted, int from) {
        int depth = 0;
        for (int at = from; at < tokens.size(); at++) {
            var token = tokens.get(at);
            if (depth == 0 && wanted.test(token)) {
                return at;
            }
            depth += token.isOpening() ? 1 : token.isClosing() && depth > 0 ? -1 : 0;
        }
        return -1;
    }

    /// Where the bracket closes that opens at a place; -1 if it does not.
    public static int closing(List<Token> tokens, int open) {
        int depth = 0;
        for (int at = open; at < tokens.size(); at++) {
            depth += tokens.get(at).isOpening() ? 1 : tokens.get(at).isClosing() ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
        return -1;
    }

    /// Whether one bracket encloses all tokens.
    public static boolean isEnclosed(List<Token> tokens) {
        return tokens.size() > 1 && tokens.getFirst().isOpening() && closing(tokens, 0) == tokens.size() - 1;
    }

    /// What one bracket encloses.
    public static List<Token> inside(List<Token> tokens) {
        return tokens.subList(1, tokens.size() - 1);
    }
}
