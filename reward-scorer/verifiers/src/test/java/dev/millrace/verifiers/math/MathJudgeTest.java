package dev.millrace.verifiers.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MathJudgeTest {
    private static final MathJudge JUDGE = MathJudge.usual();

    static List<JudgedAnswer> cases() {
        return JudgedAnswer.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void judgesAsExpected(JudgedAnswer answer) {
        assertThat(JUDGE.verdict(answer.groundTruth(), answer.response()).isAccepted())
                .as("%s", answer)
                .isEqualTo(answer.expected());
    }

    @Test
    void agreesWithTheReferenceOnAtLeast995OfAThousandAnswers() {
        var reference = JudgedAnswer.reference();
        var others = reference.stream()
                .filter(answer -> !answer.isJudgedRight(JUDGE))
                .toList();
        assertThat(others).hasSizeLessThanOrEqualTo(reference.size() * 5 / 1_000);
    }

    @Test
    void acceptsNoWrongAnswerOfTheReference() {
        assertThat(JudgedAnswer.reference())
                .filteredOn(answer -> !answer.expected())
                .hasSizeGreaterThan(1_000)
                .allMatch(answer -> answer.isJudgedRight(JUDGE));
    }

    @Test
    void acceptsNoWrongAnswerOfTheReferenceTheOtherWayRound() {
        assertThat(JudgedAnswer.reference())
                .filteredOn(answer -> !answer.expected())
                .allMatch(answer -> !JUDGE.verdict(answer.response(), "\\boxed{" + answer.groundTruth() + "}")
                        .isAccepted());
    }
}
