package dev.millrace.verifiers.response;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerMarkTest {
    private static final AnswerMark TAGS = new AnswerMark("<answer>", "</answer>");

    @Test
    void takesWhatStandsAfterTheLastMark() {
        assertThat(new AnswerMark("#").answer("#1 #2")).contains("2");
        assertThat(new AnswerMark("#").answer("12")).isEmpty();
        assertThat(new AnswerMark("").answer("12")).contains("12");
    }

    @Test
    void takesWhatStandsBeforeTheEndWhereThereIsOne() {
        assertThat(TAGS.answer("<answer>1</answer> no: <answer>2</answer>.")).contains("2");
        assertThat(TAGS.answer("<answer>1</answer> no: <answer>2")).isEmpty();
        assertThat(new AnswerMark("", ".").answer("1. 2.")).contains("1");
    }

    @Test
    void saysWhatWasLookedFor() {
        assertThat(new AnswerMark("#").missing()).isEqualTo("response: got no '#', expected the answer after one");
        assertThat(TAGS.missing())
                .isEqualTo("response: got no '</answer>' after the last '<answer>', "
                        + "expected the answer between them");
    }

    @Test
    void looksAtTheTailOnly() {
        assertThat(new AnswerMark("#").answer("#" + "x".repeat(ResponseTail.LONGEST)))
                .isEmpty();
        assertThat(new AnswerMark("#").answer("#" + "x".repeat(ResponseTail.LONGEST - 1)))
                .isPresent();
    }
}
