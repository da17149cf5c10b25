package dev.millrace.policy.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rewrites what the Java library reads otherwise than Jinja does, silently or not, so that both mean the same:
///
/// - `not a is b` and `not a == b` negate the comparison in Jinja but `a` alone in the library: `not (a is b)`;
/// - the value of a named argument ends at the first filter in the library: `namespace(n=(items|length - 1))`;
/// - the library has no slices with a step: `items[::-1]` becomes `items|reverse`.
final class JinjaDialect {
    private static final String TEXT = "'[^'\\\\]*+(?:\\\\.[^'\\\\]*+)*+'|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"";
    private static final Pattern TAG = Pattern.compile(
            "\\{#.*?#}|(?<begin>\\{[%{])(?<inside>(?:" + TEXT + "|[^'\"%}]++|[%}](?!}))*+)(?<end>[%}]})",
            Pattern.DOTALL);
    private static final Pattern TOKEN =
            Pattern.compile(TEXT + "|\\[\\s*:\\s*:\\s*-\\s*1\\s*]|[\\w.]+|\\s+|[=!<>]=|.", Pattern.DOTALL);
    private static final Set<String> LOOSER_THAN_NOT = Set.of("and", "or", "if", "else");

    /// A parenthesis to be closed: at its own depth, by a comma or the end, or also by a looser operator.
    private record Open(int depth, boolean endsAtOperator) {}

    private final List<String> tokens;
    private final StringBuilder written = new StringBuilder();
    private final Deque<Open> open = new ArrayDeque<>();
    private int depth;

    private JinjaDialect(String expression) {
        this.tokens =
                TOKEN.matcher(expression).results().map(MatchResult::group).toList();
    }

    /// Rewrites a template.
    static String translate(String template) {
        return TAG.matcher(template).replaceAll(tag -> Matcher.quoteReplacement(translate(tag)));
    }

    private static String translate(MatchResult tag) {
        var inside = tag.group("inside");
        if (inside == null) {
            return tag.group();
        }
        // A sign beside the bracket strips blanks and is no part of the expression.
        int end = inside.endsWith("-") || inside.endsWith("+") ? inside.length() - 1 : inside.length();
        var expression = new JinjaDialect(inside.substring(0, end)).rewritten();
        return tag.group("begin") + expression + inside.substring(end) + tag.group("end");
    }

    private String rewritten() {
        for (int i = 0; i < tokens.size(); i++) {
            rewrite(i);
        }
        close(false);
        return written.toString();
    }

    private void rewrite(int i) {
        var token = tokens.get(i);
        if (LOOSER_THAN_NOT.contains(token)) {
            close(true);
        } else if (",".equals(token)) {
            close(false);
        } else if (")".equals(token) || "]".equals(token) || "}".equals(token)) {
            close(false);
            depth--;
        }
        write(i, token);
    }

    private void write(int i, String token) {
        if (token.startsWith("[") && token.endsWith("]")) {
            written.append("|reverse");
            return;
        }
        written.append(token);
        if ("(".equals(token) || "[".equals(token) || "{".equals(token)) {
            depth++;
        } else if ("not".equals(token) && !"is".equals(neighbour(i, -1)) && !"in".equals(neighbour(i, 1))) {
            begin(true);
        } else if ("=".equals(token) && depth > 0) {
            begin(false);
        }
    }

    private void begin(boolean endsAtOperator) {
        written.append(" (");
        open.push(new Open(depth, endsAtOperator));
    }

    private void close(boolean atOperator) {
        while (!open.isEmpty()
                && open.peek().depth() == depth
                && (!atOperator || open.peek().endsAtOperator())) {
            open.pop();
            written.append(')');
        }
    }

    private String neighbour(int i, int step) {
        int at = i + step;
        while (at >= 0 && at < tokens.size() && tokens.get(at).isBlank()) {
            at += step;
        }
        return at >= 0 && at < tokens.size() ? tokens.get(at) : "";
    }
}
