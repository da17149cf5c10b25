package dev.millrace.verifiers.choice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {
    private static final ChoiceOptions OPTIONS = ChoiceOptions.ofLetters("ABCDEFGHIJ");

    private static String said(String response) {
        return switch (Statements.of(response.replace('~', '\n')).last(OPTIONS)) {
            case Choice.One(var letter) -> Character.toString(letter);
            case Choice.Several() -> "several";
            case Choice.None() -> "none";
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The answer is C",
                "The answer is C.",
                "The correct answer is: **C**.",
                "**Answer:** (C)",
                "Answer: C) London",
                "Answer:~~C",
                "ANSWER: c",
                "answer: [c].",
                "Final Answer: $\\text{C}$",
                "The answer to the question is most likely option C, because A is wrong.",
                "The best choice is \\(C\\)",
                "The answer is C, and A is wrong.",
                "The answer is C. A and B are too small.",
                "So \\boxed{C}.",
                "So \\boxed{\\textbf{(C)}}.",
                "So \\boxed{\\text{C: London}}.",
                "The answer is $\\boxed{C}$, not (A).",
                "A is wrong, B too.~~C",
                "I would say~(C).",
                "C",
                "Answer: B~No, I was wrong. Answer: C",
                "The answer is B. In the end \\boxed{C}",
                "\\boxed{B}? No: the answer is C",
                "The answer is C. I hope the answer is correct.",
                "The answer is C.~The answer is a matter of taste.",
                "Answer: C~The answer is I think obvious",
            })
    void namesTheOptionThatIsStatedLast(String response) {
        assertThat(said(response)).isEqualTo("C");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The answer is A or B",
                "The answer is either (A) or (B).",
                "Answer: A, C",
                "Answer: A/C",
                "Answer: A and also C",
                "Answer: (A) (B)",
                "Answer: A, no wait, C",
                "\\boxed{A, C}",
                "Answer: B~Answer: A or B",
            })
    void twoOptionsInTheLastStatementAreSeveral(String response) {
        assertThat(said(response)).isEqualTo("several");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "The answer is London",
                "The answer is A car",
                "The answer is not A",
                "Answer: CD",
                "Answer: C's",
                "Answer: Z",
                "Answer: c or d",
                "\\boxed{C",
                "\\boxed{12}",
                "A B C D",
                "C) London",
                "a car",
            })
    void othersNameNone(String response) {
        assertThat(said(response)).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({"Answer: C, none", "'Answer: C\n(D)', D"})
    void onlyOptionsThatThereAreCount(String response, String said) {
        var two = ChoiceOptions.ofLetters("DE");
        var expected = said.equals("D") ? new Choice.One('D') : new Choice.None();
        assertThat(Statements.of(response).last(two)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Answer:", "answer ", "\\boxed{", "Answer: (", "Answer: A(", "A or ", "(", "{", "answer is A, "})
    void answersOnHostileText(String piece) {
        assertThat(said("Answer: " + piece.repeat((1 << 20) / piece.length()))).isNotNull();
    }
}
