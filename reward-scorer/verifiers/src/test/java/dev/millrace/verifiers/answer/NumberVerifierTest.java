package dev.millrace.verifiers.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifiers.Requests;
import dev.millrace.verifiers.Verdicts;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberVerifierTest {
    private static Verdict verdict(Map<String, String> settings, String groundTruth, String response) {
        return Verdicts.of("number", settings, Requests.of(groundTruth, response));
    }

    @ParameterizedTest
    @CsvSource({"7,7.0,1", "1000,'1,000',1", "0.5,.50,1", "-3,3,0", "7,8,0", "1e2,100,1", "0,-0,1"})
    void comparesAsNumbers(String groundTruth, String answer, double reward) {
        assertThat(verdict(Map.of(), groundTruth, "I think it is " + answer))
                .isEqualTo(new Verdict.Scored(reward, reward > 0, answer));
    }

    @Test
    void looksOnlyBehindTheLastMarkWhereOneIsSet() {
        assertThat(verdict(Map.of("mark", "####"), "5", "12 #### 4 #### 5"))
                .isEqualTo(new Verdict.Scored(1, true, "5"));
        assertThat(verdict(Map.of("mark", "####"), "5", "it is 5"))
                .isEqualTo(new Verdict.NoAnswer("response: got no '####', expected the answer after one"));
    }

    @Test
    void saysThatThereIsNoNumber() {
        assertThat(verdict(Map.of(), "5", "five"))
                .isEqualTo(new Verdict.NoAnswer("answer: got no number, expected one"));
    }

    @Test
    void hasNoOpinionWhereTheGroundTruthIsNoNumber() {
        assertThat(verdict(Map.of(), "blue", "5"))
                .isEqualTo(new Verdict.NotApplicable("ground truth: got 'blue', expected a number"));
    }

    @Test
    void takesAnAbsurdNumberForNoAnswer() {
        assertThat(verdict(Map.of(), "5", "1e999999999")).isInstanceOf(Verdict.NoAnswer.class);
        assertThat(verdict(Map.of(), "5", "1".repeat(1 << 20))).isInstanceOf(Verdict.NoAnswer.class);
    }
}
