package dev.millrace.verifiers.choice;

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

class ChoiceVerifierTest {
    private static final Map<String, String> FROM_COLUMN = Map.of("optionsField", "choices");

    private static Verdict verdict(Map<String, String> settings, String options, String groundTruth, String response) {
        return Verdicts.of("choice", settings, Requests.of(groundTruth, response, Map.of("choices", options)));
    }

    @Test
    void comparesLetters() {
        assertThat(verdict(Map.of(), "", "C", "Answer: C")).isEqualTo(new Verdict.Scored(1, true, "C"));
        assertThat(verdict(Map.of(), "", "(c)", "Answer: B")).isEqualTo(new Verdict.Scored(0, false, "B"));
    }

    @Test
    void noneAndSeveralAreNoAnswer() {
        assertThat(verdict(Map.of("letters", "ABCD"), "", "C", "Answer: E"))
                .isEqualTo(new Verdict.NoAnswer("response: got no choice, expected one of A to D"));
        assertThat(verdict(Map.of(), "", "C", "Answer: C or D"))
                .isEqualTo(new Verdict.NoAnswer("response: got several choices at its end, expected one"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"Paris\", \"London\"]",
                "{\"A\": \"Paris\", \"B\": \"London\"}",
                "{\"text\": [\"Paris\", \"London\"], \"label\": [\"A\", \"B\"]}"
            })
    void anOptionMayBeNamedByItsText(String options) {
        assertThat(verdict(FROM_COLUMN, options, "London", "Answer: B")).isEqualTo(new Verdict.Scored(1, true, "B"));
        assertThat(verdict(FROM_COLUMN, options, "b", "The answer is **london**."))
                .isEqualTo(new Verdict.Scored(1, true, "B"));
        assertThat(verdict(FROM_COLUMN, options, "B", "\\boxed{\\text{Paris}}"))
                .isEqualTo(new Verdict.Scored(0, false, "A"));
        assertThat(verdict(FROM_COLUMN, options, "B", "Answer: C")).isInstanceOf(Verdict.NoAnswer.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"The answer is the Beatles.", "Answer: **The  Beatles**"})
    void articlesAndMarkupAreNoPartOfALetter(String response) {
        var options = "[\"Queen\", \"The _Beatles_\"]";
        assertThat(verdict(FROM_COLUMN, options, "B", response)).isEqualTo(new Verdict.Scored(1, true, "B"));
    }

    @ParameterizedTest
    @CsvSource({"index0, 0, A", "index0, 1, B", "index1, 2, B"})
    void theGroundTruthMayBeANumber(String form, String groundTruth, String letter) {
        var settings = Map.of("groundTruth", form, "optionsField", "choices");
        assertThat(verdict(settings, "[\"3\", \"4\"]", groundTruth, "Answer: " + letter))
                .isEqualTo(new Verdict.Scored(1, true, letter));
    }

    @Test
    void hasNoOpinionWhereThereIsNoRightOption() {
        assertThat(verdict(Map.of("letters", "AB"), "", "C", "Answer: A"))
                .isEqualTo(new Verdict.NotApplicable("ground truth: got 'C', expected an option of A to B"));
        assertThat(verdict(Map.of("groundTruth", "index1", "letters", "AB"), "", "0", "Answer: A"))
                .isInstanceOf(Verdict.NotApplicable.class);
        assertThat(verdict(FROM_COLUMN, "[\"Rome\", \"Rome\"]", "Rome", "Answer: A"))
                .isInstanceOf(Verdict.NotApplicable.class);
        assertThat(verdict(FROM_COLUMN, "Paris, London", "A", "Answer: A"))
                .isEqualTo(new Verdict.NotApplicable("choices: got 'Paris, London', expected a JSON list of options"));
    }

    @Test
    void refusesLettersThatAreNone() {
        assertThatThrownBy(() -> verdict(Map.of("letters", "a-d"), "", "A", ""))
                .hasMessage("letters: got 'a-d', expected capitals such as ABCD");
    }
}
