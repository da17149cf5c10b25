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

class ExactVerifierTest {
    private static Verdict verdict(Map<String, String> settings, String groundTruth, String response) {
        return Verdicts.of("exact", settings, Requests.of(groundTruth, response));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7       | 3 4 7 #7           | 1",
                "7       | 3 4 7 # 7          | 1",
                "7       | #8 no: #7          | 1",
                "7       | #7 no: #8          | 0",
                "7       | #77                | 0",
                "a b     | '# a \n\t b  '     | 1",
                "a b     | #ab                | 0",
            })
    void comparesWhatFollowsTheLastMark(String groundTruth, String response, double reward) {
        assertThat(verdict(Map.of(), groundTruth, response)).isInstanceOfSatisfying(Verdict.Scored.class, scored -> {
            assertThat(scored.reward()).isEqualTo(reward);
            assertThat(scored.accepted()).isEqualTo(reward == 1);
        });
    }

    @Test
    void ignoresWhiteSpaceWhereTold() {
        assertThat(verdict(Map.of("ignoreSpaces", "true"), "1 2 3", "# 12 3"))
                .isEqualTo(new Verdict.Scored(1, true, "123"));
    }

    @Test
    void takesTheWholeResponseWhereThereIsNoMark() {
        assertThat(verdict(Map.of("mark", ""), "yes", " yes\n")).isEqualTo(new Verdict.Scored(1, true, "yes"));
    }

    @Test
    void aResponseWithoutMarkOrWithNothingBehindItHasNoAnswer() {
        assertThat(verdict(Map.of(), "7", "7"))
                .isEqualTo(new Verdict.NoAnswer("response: got no '#', expected the answer after one"));
        assertThat(verdict(Map.of(), "7", "7 # "))
                .isEqualTo(new Verdict.NoAnswer("answer: got nothing, expected text"));
    }

    @Test
    void showsNoMoreThanTheBeginningOfALongAnswer() {
        assertThat(verdict(Map.of(), "7", "#" + "x".repeat(1_000)))
                .isEqualTo(new Verdict.Scored(0, false, "x".repeat(200)));
    }

    @Test
    void reportsEveryBadSettingAtOnce() {
        assertThatThrownBy(
                        () -> Verdicts.of("exact", Map.of("marker", "#", "ignoreSpaces", "yes"), Requests.of("", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ignoreSpaces: got 'yes', expected one of true, false; "
                        + "marker: got an unknown verifier setting, expected one of ignoreSpaces, mark");
    }
}
