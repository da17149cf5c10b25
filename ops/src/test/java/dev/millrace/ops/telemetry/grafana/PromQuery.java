package dev.millrace.ops.telemetry.grafana;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A query in PromQL, as far as its names go: metrics with the labels that they are matched on, functions, and labels
/// that results are grouped by.
///
/// @param metrics in their order
/// @param functions that are called
/// @param grouped labels behind `by` or `without`
record PromQuery(List<Use> metrics, Set<String> functions, Set<String> grouped) {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<name>[A-Za-z_][A-Za-z0-9_]*)|(?<text>\"(?:[^\"\\\\]|\\\\.)*\")|(?<range>\\[[^\\]]*\\])"
                    + "|(?<number>\\d+(?:\\.\\d+)?)|(?<sign>=~|!~|!=|[-+*/(){},=<>]))");
    private static final Set<String> GROUPING = Set.of("by", "without");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "on", "ignoring");

    /// A metric where it is used.
    ///
    /// @param metric its name
    /// @param labels that it is matched on
    /// @param function whose argument it is; empty: of none
    record Use(String metric, Set<String> labels, String function) {}

    /// Reads a query.
    ///
    /// @throws IllegalArgumentException where it is none
    static PromQuery parse(String query) {
        var tokens = tokens(query);
        var parsed = new PromQuery(new ArrayList<>(), new HashSet<>(), new HashSet<>());
        for (int at = 0; at < tokens.size(); at++) {
            at = parsed.take(tokens, at);
        }
        if (parsed.metrics.isEmpty() || count(tokens, "(") != count(tokens, ")")) {
            throw new IllegalArgumentException("query: got '" + query + "', expected a metric and closed brackets");
        }
        return parsed;
    }

    private static List<String> tokens(String query) {
        List<String> tokens = new ArrayList<>();
        var token = TOKEN.matcher(query);
        int end = 0;
        while (end < query.length() && token.region(end, query.length()).lookingAt()) {
            tokens.add(token.group().strip());
            end = token.end();
        }
        if (!query.substring(end).isBlank()) {
            throw new IllegalArgumentException("query: got '" + query.substring(end) + "', expected PromQL");
        }
        return tokens;
    }

    private int take(List<String> tokens, int at) {
        var token = tokens.get(at);
        if (!Character.isLetter(token.charAt(0)) || WORDS.contains(token)) {
            return at;
        }
        var next = at + 1 < tokens.size() ? tokens.get(at + 1) : "";
        if (GROUPING.contains(token)) {
            return names(tokens, at + 1, ")", grouped);
        }
        if (next.equals("(") || GROUPING.contains(next)) {
            functions.add(token);
            return at;
        }
        var function = at >= 2 && tokens.get(at - 1).equals("(") ? tokens.get(at - 2) : "";
        var use = new Use(token, new HashSet<>(), functions.contains(function) ? function : "");
        metrics.add(use);
        return next.equals("{") ? names(tokens, at + 1, "}", use.labels()) : at;
    }

    /// Takes the names between two brackets.
    private static int names(List<String> tokens, int open, String closing, Set<String> into) {
        int at = open + 1;
        while (!tokens.get(at).equals(closing)) {
            if (Character.isLetter(tokens.get(at).charAt(0))) {
                into.add(tokens.get(at));
            }
            at++;
        }
        return at;
    }

    private static long count(List<String> tokens, String token) {
        return tokens.stream().filter(token::equals).count();
    }
}
