package dev.millrace.verifiers.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifiers.Requests;
import dev.millrace.verifiers.Verdicts;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerLineVerifierTest {
    private static Verdict verdict(Map<String, String> settings, String groundTruth, String response) {
        return Verdicts.of("answer-line", settings, Requests.of(groundTruth, response));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "34 | So it is done./Answer: 34          | 34",
                "34 | Answer: 33/ANSWER\u00a0://$34$    | 34",
                "34 | Answer: Answer: 34                 | Answer:34",
                "34 | Answer:   x = 34 units             | 34",
                "34 | The answer is 34                   | none",
                "34 | Answer:                            | none",
            })
    void takesTheLastAnswerLine(String groundTruth, String response, String extracted) {
        var verdict = verdict(Map.of(), groundTruth, response.replace('/', '\n'));
        var shown = verdict instanceof Verdict.Scored scored ? scored.extracted() : "none";
        assertThat(shown).isEqualTo(extracted);
    }

    @Test
    void rewardsAsDapoDoesOrAsToldOtherwise() {
        assertThat(verdict(Map.of(), "4", "Answer: 4")).isEqualTo(new Verdict.Scored(1, true, "4"));
        assertThat(verdict(Map.of(), "4", "Answer: 5")).isEqualTo(new Verdict.Scored(-1, false, "5"));
        assertThat(verdict(Map.of("wrong", "0"), "4", "Answer: 5")).isEqualTo(new Verdict.Scored(0, false, "5"));
    }

    @Test
    void aResponseWithoutSuchALineInItsTailHasNoAnswer() {
        var noAnswer = new Verdict.NoAnswer(
                "response: got no 'Answer:' in the last 300 characters, expected the answer after one");
        assertThat(verdict(Map.of(), "4", "\\boxed{4}")).isEqualTo(noAnswer);
        assertThat(verdict(Map.of(), "4", "Answer: 4" + "\n".repeat(292))).isEqualTo(noAnswer);
        assertThat(verdict(Map.of(), "4", "Answer: 4" + "\n".repeat(291)).isAccepted())
                .isTrue();
        assertThat(verdict(Map.of("tail", "2000"), "4", "Answer: 4" + "\n".repeat(300))
                        .isAccepted())
                .isTrue();
    }

    @Test
    void countsCodePoints() {
        assertThat(verdict(Map.of(), "4", "Answer: 4\n" + "\uD83D\uDE00".repeat(290))
                        .isAccepted())
                .isTrue();
        assertThat(verdict(Map.of(), "4", "Answer: 4\n" + "\uD83D\uDE00".repeat(291))
                        .isAccepted())
                .isFalse();
    }

    @Test
    void answersOnHostileText() {
        var settings = Map.of("tail", "65536");
        for (var piece :
                new String[] {"Answer:", "Answer ", "Answer: $", "frac", "\\text{", "\\boxed{", "a ", "(((", ": \n"}) {
            assertThat(verdict(settings, "4", "Answer: " + piece.repeat((1 << 20) / piece.length())))
                    .isNotNull();
        }
    }

    @Test
    void refusesATailBeyondTheBound() {
        assertThatThrownBy(() -> verdict(Map.of("tail", "65537"), "", ""))
                .hasMessage("tail: got '65537', expected a whole number from 1 to 65536");
    }
}
