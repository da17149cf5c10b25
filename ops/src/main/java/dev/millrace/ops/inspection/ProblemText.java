package dev.millrace.ops.inspection;

import dev.millrace.verifier.request.Problem;
import java.util.Locale;

/// A problem for a person: what it is called, what it expects, and the conversation so far.
public final class ProblemText {
    private ProblemText() {}

    /// A line, and a line a message.
    public static String of(Problem problem) {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "problem %s of %s, family '%s', difficulty %s, ground truth '%s'%n",
                problem.id(),
                problem.dataSource(),
                problem.family(),
                problem.difficulty(),
                problem.groundTruth()));
        problem.messages()
                .forEach(message -> text.append("  ")
                        .append(message.role())
                        .append(": ")
                        .append(message.content())
                        .append('\n'));
        return text.toString();
    }
}
