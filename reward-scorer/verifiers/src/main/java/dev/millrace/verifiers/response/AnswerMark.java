package dev.millrace.verifiers.response;

import java.util.Optional;

/// Where a response's answer stands: after the last occurrence of a mark.
///
/// @param mark the mark; empty: the answer begins where the response does
/// @param end where the answer ends, which must be there; empty: where the response does
public record AnswerMark(String mark, String end) {
    /// Where an answer begins that ends with the response.
    public AnswerMark(String mark) {
        this(mark, "");
    }

    /// The answer, or nothing where it is not marked. Only the response's tail is looked at.
    public Optional<String> answer(String response) {
        var tail = ResponseTail.of(response);
        var at = mark.isEmpty() ? 0 : tail.lastIndexOf(mark);
        if (at < 0) {
            return Optional.empty();
        }
        var from = at + mark.length();
        var to = end.isEmpty() ? tail.length() : tail.indexOf(end, from);
        return to < 0 ? Optional.empty() : Optional.of(tail.substring(from, to));
    }

    /// What was looked for, in words.
    public String missing() {
        if (end.isEmpty()) {
            return "response: got no '" + mark + "', expected the answer after one";
        }
        return "response: got no '" + end + "' after the last '" + mark + "', expected the answer between them";
    }
}
