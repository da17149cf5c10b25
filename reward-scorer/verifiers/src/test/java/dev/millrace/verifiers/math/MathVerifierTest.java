package dev.millrace.verifiers.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifiers.Requests;
import dev.millrace.verifiers.Verdicts;
import dev.millrace.verifiers.Verifiers;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MathVerifierTest {
    private static Verdict verdict(Map<String, String> settings, String groundTruth, String response) {
        return Verdicts.of("math", settings, Requests.of(groundTruth, response));
    }

    @Test
    void runsInsideTheScorer() {
        assertThat(Verifiers.onClassPath().traits("math", Map.of()).isInline()).isTrue();
    }

    @Test
    void givesOneForARightAnswerAndNothingForAWrongOne() {
        assertThat(verdict(Map.of(), "1/2", "\\boxed{0.5}")).isEqualTo(new Verdict.Scored(1, true, "0.5"));
        assertThat(verdict(Map.of(), "1/2", "\\boxed{0.6}")).isEqualTo(new Verdict.Scored(0, false, "0.6"));
    }

    @Test
    void anAnswerThatCannotBeReadIsWrong() {
        assertThat(verdict(Map.of(), "5", "It is 5, so \\boxed{)5(+}")).isEqualTo(new Verdict.Scored(0, false, ")5(+"));
    }

    @Test
    void aResponseWithoutAnswerHasNone() {
        assertThat(verdict(Map.of(), "5", "I do not know what to say about this"))
                .isInstanceOf(Verdict.NoAnswer.class);
    }

    @Test
    void anEmptyGroundTruthIsNotApplicable() {
        assertThat(verdict(Map.of(), " ", "\\boxed{5}"))
                .isEqualTo(new Verdict.NotApplicable("ground truth: got nothing, expected an answer"));
    }

    @Test
    void looksWhereItIsTold() {
        var response = "\\boxed{4}\n#### 5";
        assertThat(verdict(Map.of("extract", "hash"), "5", response).isAccepted())
                .isTrue();
        assertThat(verdict(Map.of("extract", "boxed, hash"), "5", response).isAccepted())
                .isFalse();
        assertThat(verdict(Map.of("extract", "boxed"), "5", "#### 5"))
                .isEqualTo(new Verdict.NoAnswer("response: got no answer, expected one at boxed"));
    }

    @Test
    void takesDecimalsForRoundedNumbersFromThePlacesOnItIsTold() {
        assertThat(verdict(Map.of(), "2/3", "\\boxed{0.67}").isAccepted()).isFalse();
        assertThat(verdict(Map.of("decimals", "2"), "2/3", "\\boxed{0.67}").isAccepted())
                .isTrue();
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThatThrownBy(() -> verdict(Map.of("extract", "box", "decimals", "0"), "5", "5"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("extract: got 'box', expected one of final, boxed, answer, hash, phrase, last; "
                        + "decimals: got '0', expected a whole number >= 1");
    }
}
