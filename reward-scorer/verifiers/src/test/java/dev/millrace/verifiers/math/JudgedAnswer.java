package dev.millrace.verifiers.math;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// A ground truth and a response, of which it is known whether they agree.
///
/// @param groundTruth the right answer
/// @param response what was written
/// @param expected whether it is right
/// @param reason what it is an example of
record JudgedAnswer(String groundTruth, String response, boolean expected, String reason) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// The project's own cases: expectation, ground truth, response, reason; `⏎` is a new line.
    static List<JudgedAnswer> cases() {
        return lines("cases.tsv").stream()
                .filter(line -> !line.startsWith("# "))
                .map(JudgedAnswer::ofColumns)
                .toList();
    }

    /// Generated pairs whose expectation is right by construction.
    static List<JudgedAnswer> reference() {
        return lines("reference.jsonl").stream().map(JudgedAnswer::ofJson).toList();
    }

    /// Whether it is judged as expected.
    boolean isJudgedRight(MathJudge judge) {
        return judge.verdict(groundTruth, response).isAccepted() == expected;
    }

    private static JudgedAnswer ofColumns(String line) {
        var columns = line.replace('⏎', '\n').split("\t", -1);
        return new JudgedAnswer(columns[1], columns[2], columns[0].equals("1"), columns[3]);
    }

    private static JudgedAnswer ofJson(String line) {
        try {
            var row = JSON.readTree(line);
            return new JudgedAnswer(
                    row.get("gold").asText(),
                    row.get("prediction").asText(),
                    row.get("expected").asBoolean(),
                    row.get("id").asText());
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static List<String> lines(String name) {
        try (var in = Objects.requireNonNull(JudgedAnswer.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
