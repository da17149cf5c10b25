package dev.millrace.verifiers.answer;

import java.util.Optional;

/// Where a response's answer begins: after the last occurrence of a mark.
///
/// @param mark the mark; empty: the whole response is the answer
record AnswerMark(String mark) {
    /// Answers stand at the end of a response; what comes before this many characters is not looked at.
    private static final int TAIL = 1 << 16;

    /// What stands after the last mark, or nothing where there is no mark.
    Optional<String> after(String response) {
        var tail = response.substring(Math.max(0, response.length() - TAIL));
        var at = tail.lastIndexOf(mark);
        return at < 0 ? Optional.empty() : Optional.of(mark.isEmpty() ? tail : tail.substring(at + mark.length()));
    }

    /// What was looked for, in words.
    String missing() {
        return "response: got no '" + mark + "', expected the answer after one";
    }
}
