package dev.millrace.verifiers.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifiers.Requests;
import dev.millrace.verifiers.Verdicts;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextVerifierTest {
    private static Verdict verdict(Map<String, String> settings, String groundTruth, String response) {
        return Verdicts.of("text", settings, Requests.of(groundTruth, response));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Beatles      | beatles            | true",
                "Saint-Exupéry    | saintexupe\u0301ry | true",
                "U.S.             | 'The  US,\n'       | true",
                "STRASSE          | straße             | true",
                "①②               | 12                 | true",
                "ﬁne              | 'Fine`'            | true",
                "a                | A                  | true",
                "an apple         | apple pie          | false",
                "-5               | 5                  | false",
                "−5               | -5                 | true",
                "3.14             | 314                | false",
                "3.14             | (3.14).            | true",
                "1/2              | 12                 | false",
                "$5               | 5                  | false",
            })
    void comparesWhatCounts(String groundTruth, String response, boolean right) {
        assertThat(verdict(Map.of(), groundTruth, response))
                .isInstanceOfSatisfying(
                        Verdict.Scored.class,
                        scored -> assertThat(scored.accepted()).isEqualTo(right));
    }

    @ParameterizedTest
    @CsvSource({"ignoreCase, Yes, yes", "ignorePunctuation, yes!, yes", "ignoreArticles, the end, end", "unicode, ①, 1"
    })
    void everythingCountsWhereTold(String setting, String groundTruth, String response) {
        var settings = Map.of(setting, setting.equals("unicode") ? "nfc" : "false");
        assertThat(verdict(Map.of(), groundTruth, response).isAccepted()).isTrue();
        assertThat(verdict(settings, groundTruth, response).isAccepted()).isFalse();
    }

    @Test
    void anyAcceptedTextIsRight() {
        assertThat(verdict(Map.of("groundTruth", "list"), "[\"Peking\", \"Beijing\", 7]", "Beijing."))
                .isEqualTo(new Verdict.Scored(1, true, "beijing"));
        assertThat(verdict(Map.of("groundTruth", "separated"), "Peking|Beijing", "beijing"))
                .isEqualTo(new Verdict.Scored(1, true, "beijing"));
        assertThat(verdict(Map.of("groundTruth", "separated", "separator", " or "), "one or two", "three"))
                .isEqualTo(new Verdict.Scored(0, false, "three"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Peking", "{\"a\": 1}", "[[1]]", "[1", ""})
    void hasNoOpinionWhereTheGroundTruthIsNoList(String groundTruth) {
        assertThat(verdict(Map.of("groundTruth", "list"), groundTruth, "Peking"))
                .isEqualTo(new Verdict.NotApplicable(
                        "ground truth: got '" + groundTruth + "', expected a JSON list of texts"));
    }

    @Test
    void takesWhatStandsBetweenTags() {
        var tags = Map.of("mark", "<answer>", "end", "</answer>");
        assertThat(verdict(tags, "Paris", "Lyon? <answer> Paris </answer> done"))
                .isEqualTo(new Verdict.Scored(1, true, "paris"));
        assertThat(verdict(tags, "Paris", "<answer> Paris")).isInstanceOf(Verdict.NoAnswer.class);
    }

    @Test
    void punctuationAloneAndAnEssayAreNoAnswer() {
        assertThat(verdict(Map.of(), "yes", "...!"))
                .isEqualTo(new Verdict.NoAnswer("answer: got nothing, expected text"));
        assertThat(verdict(Map.of(), "yes", "\u0315\u0300".repeat(1 << 19)))
                .isEqualTo(new Verdict.NoAnswer("answer: got 65536 characters, expected at most 8192"));
    }

    @Test
    void refusesSettingsThatCannotBe() {
        var settings = Map.of("separator", "", "unicode", "utf-8", "groundTruth", "lines");
        assertThatThrownBy(() -> verdict(settings, "", ""))
                .hasMessage(
                        "unicode: got 'utf-8', expected one of nfkc, nfc, none; separator: got '', expected a text; "
                                + "groundTruth: got 'lines', expected one of one, list, separated");
    }
}
