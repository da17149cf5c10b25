package dev.millrace.verifiers.choice;

import com.google.re2j.Pattern;
import dev.millrace.verifiers.response.ResponseTail;
import java.util.ArrayList;
import java.util.List;

/// Finds the choice that a response states last: after `the answer is`, `Answer:` and the like, in `\boxed{}`, or
/// as a lone letter on the last line. What names no option is no statement; the last that names some decides.
///
/// @param text the response's tail
record Statements(String text) {
    private static final Pattern HEAD = Pattern.compile("(?i)\\\\boxed\\s*\\{|"
            + "\\b(?:answer|(?:correct|right|best|final)\\s+(?:option|choice))\\b"
            + "(?:\\s+(?:to|of|for|the|this|that|question|problem|above|here|must|should|would|will)\\b)*"
            + "[\\s*_]*(?:\\b(?:is|are|be)\\b|:|=)[\\s*_:]*");

    /// Those of a response.
    static Statements of(String response) {
        return new Statements(ResponseTail.of(response));
    }

    /// What the last one says that says anything.
    Choice last(ChoiceOptions options) {
        var line = lastLine();
        var lone = Statement.of(line).loneLetter(options);
        if (lone instanceof Choice.One && !HEAD.matcher(line).find()) {
            return lone;
        }
        for (var written : all().reversed()) {
            var choice = Statement.of(written).choice(options);
            if (!(choice instanceof Choice.None)) {
                return choice;
            }
        }
        return new Choice.None();
    }

    private String lastLine() {
        var stripped = text.strip();
        return stripped.substring(stripped.lastIndexOf('\n') + 1);
    }

    /// In the order of the response. Each ends where the next begins, so that reading all of them is linear.
    private List<String> all() {
        List<String> statements = new ArrayList<>();
        var open = "";
        var from = 0;
        for (var head = HEAD.matcher(text); head.find(); from = head.end()) {
            statements.add(statement(open, text.substring(from, head.start())));
            open = head.group();
        }
        statements.add(statement(open, text.substring(from)));
        return statements;
    }

    /// What belongs to a head: of a box what stands in it, of a sentence the line.
    private static String statement(String head, String behind) {
        if (head.isEmpty()) {
            return "";
        }
        return head.endsWith("{") ? boxed(behind) : behind.lines().findFirst().orElse("");
    }

    /// Up to the brace that closes the box, or nothing where none does.
    private static String boxed(String behind) {
        var depth = 1;
        for (var at = 0; at < behind.length(); at++) {
            depth += behind.charAt(at) == '{' ? 1 : behind.charAt(at) == '}' ? -1 : 0;
            if (depth == 0) {
                return behind.substring(0, at);
            }
        }
        return "";
    }
}
