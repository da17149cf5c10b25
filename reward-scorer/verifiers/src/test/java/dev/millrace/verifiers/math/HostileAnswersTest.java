package dev.millrace.verifiers.math;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.verifier.Verdict;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each of them would take for ever, or the whole stack, or the whole memory, if nothing were bounded.
class HostileAnswersTest {
    private static final List<String> TRUTHS =
            List.of("5", "x+1", "\\{1,2\\}", "(0,1)", "e^2\\sin x", "\\begin{pmatrix}1\\\\2\\end{pmatrix}");

    static Stream<String> hostile() {
        return Stream.concat(nested(), Stream.concat(large(), odd()));
    }

    private static Stream<String> nested() {
        return Stream.of(
                "(".repeat(100_000) + "1" + ")".repeat(100_000),
                "(".repeat(2_000) + "1" + ")".repeat(2_000),
                "\\frac{1}{".repeat(10_000) + "2" + "}".repeat(10_000),
                "\\frac{1}{1+".repeat(90) + "2" + "}".repeat(90),
                "\\sqrt{2+".repeat(90) + "2" + "}".repeat(90),
                "\\sin".repeat(90) + "x",
                "f(".repeat(95) + "x" + ")".repeat(95),
                "|".repeat(30) + "x" + "|".repeat(30) + "<5",
                "x_{".repeat(90) + "1" + "}".repeat(90),
                "2^".repeat(90) + "2",
                "-".repeat(4_000) + "1",
                "\\text{".repeat(600) + "a" + "}".repeat(600),
                "\\boxed{".repeat(500) + "5",
                "\\mathbb{R}" + "\\setminus\\{1,2,3\\}".repeat(200));
    }

    private static Stream<String> large() {
        return Stream.of(
                "9^{9^{9^{9}}}",
                "9^9^9^9^9^9",
                "100000!",
                "((9!)!)!",
                "2047!+2046!+2045!+2044!+2043!",
                "\\binom{10^9}{10^8}",
                "1".repeat(1_000_000),
                "x+".repeat(500_000),
                "x+".repeat(1_900) + "1",
                "1e99999999999999",
                "(x+1)^{900}".repeat(300),
                "\\sum_{k=1}^{2000} \\frac{1}{k}",
                "\\sum_{a=1}^{2000} \\sum_{b=1}^{2000} \\sum_{c=1}^{2000} abc",
                "\\prod_{k=1}^{2000} k^k",
                "10^{200}\\sin{1}+".repeat(200) + "1",
                "1, ".repeat(1_300) + "2",
                "\\pm 1".repeat(700),
                ("\\begin{pmatrix}" + ("x&".repeat(9) + "y\\\\").repeat(10) + "\\end{pmatrix}").repeat(4));
    }

    private static Stream<String> odd() {
        return Stream.of(
                "٣٤٥".repeat(1_000),
                "\u202e\u200f5\u202c".repeat(500),
                "}{)(][\\}\\{".repeat(400),
                "$".repeat(4_000),
                "\\[".repeat(30_000),
                "\\begin{a}".repeat(7_000),
                "\\".repeat(4_000),
                "|".repeat(4_000),
                "1<".repeat(2_000) + "2",
                "1:".repeat(2_000) + "1",
                "1" + "%".repeat(4_000),
                "3" + "!".repeat(4_000),
                "answer is ".repeat(6_000),
                "1 + ".repeat(16_000) + "1",
                "\u0000".repeat(4_000));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void getAVerdictWhateverTheyAreComparedWith(String answer) {
        for (var truth : TRUTHS) {
            for (var response : List.of("\\boxed{" + answer + "}", answer, "Answer: $" + answer + "$")) {
                assertThat(MathJudge.usual().verdict(truth, response))
                        .isInstanceOfAny(Verdict.Scored.class, Verdict.NoAnswer.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void areGroundTruthsToo(String truth) {
        assertThat(MathJudge.usual().verdict(truth, "\\boxed{" + truth + "+1}")).isInstanceOf(Verdict.class);
    }
}
