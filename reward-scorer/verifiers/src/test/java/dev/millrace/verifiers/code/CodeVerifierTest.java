package dev.millrace.verifiers.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.BudgetSpentException;
import dev.millrace.verifiers.Requests;
import dev.millrace.verifiers.sandbox.Sandboxes;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeVerifierTest {
    private static final String SUMS = """
            {"inputs": ["1 2\\n", "3 4\\n", "5 6\\n"], "outputs": ["3\\n", "7\\n", "11\\n"]}""";

    private static final Map<String, String> SHARE = Map.of("reward", "share", "secondsPerTest", "0.5");

    private static CodeVerdicts verdicts;

    @BeforeAll
    static void findSandbox() {
        verdicts = CodeVerdicts.ofThisMachine();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{'inputs': ['1 2', '3 4'], 'outputs': ['3', '7']}",
                "{'inputs': [[1, 2], [3, 4]], 'outputs': [3, [7]], 'fn_name': 'add'}",
                "[{'input': '1 2', 'output': '3', 'testtype': 'stdin'}]",
                "[{'input': '1\\n2', 'output': '3', 'testtype': 'functional', 'metadata': {'func_name': 'add'}}]",
                "[{'type': 'function_call', 'fn_name': 'add', 'input': [1, 2], 'output': [3]}]",
                "['assert add(1, 2) == 3', 'assert add(1, a) == 3 if (a := 2) else 0']",
                "{'test_setup_code': 'import math', 'test_list': ['assert add(1, 2) == math.sqrt(9)']}",
                "{'assert_case': ['assert add(1, 2) == 3'], 'fn_name': ''}",
                "{'test': 'def check(candidate):\\n  assert candidate(1, 2) == 3', 'entry_point': 'add'}",
                "{'functional': 'assert add(1, 2) == 3'}",
                "'from solution import add\\ndef test_one(): assert add(1, 2) == 3'",
            })
    void acceptsTheRightSolutionAndNotTheWrongOneInEachForm(String written) {
        var groundTruth = written.replace('\'', '"');
        var solution = """
                def add(a: int, b: int) -> int:
                    return a + b
                if __name__ == '__main__':
                    print(add(*map(int, input().split())))""";
        assertThat(verdicts.of(Map.of(), groundTruth, solution)).matches(Verdict::isAccepted);
        assertThat(verdicts.of(Map.of(), groundTruth, solution.replace("a + b", "a * b + 7")))
                .isInstanceOfSatisfying(Verdict.Scored.class, scored -> {
                    assertThat(scored.accepted()).isFalse();
                    assertThat(scored.reward()).isZero();
                });
    }

    @ParameterizedTest
    @CsvSource({"share,0.6667", "all,0"})
    void givesPartialCreditOrAllOrNothing(String reward, double expected) {
        var solution = "a, b = map(int, input().split())\nprint(a + b if a < 5 else 0)";
        assertThat(verdicts.of(Map.of("reward", reward), SUMS, solution))
                .isInstanceOfSatisfying(Verdict.Scored.class, scored -> {
                    assertThat(scored.reward()).isCloseTo(expected, org.assertj.core.data.Offset.offset(1e-4));
                    assertThat(scored.credit()).contains(new Verdict.Credit(2, 3));
                    assertThat(scored.extracted()).isEqualTo("passed 2 of 3; test 3: printed '0'");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "while a == 3: pass             | took too long",
                "if a == 3: raise KeyError(a)   | exit code 1 KeyError: 3",
                "if a == 3: sys.exit('bye')     | exit code 1 bye",
                "if a == 3: os.kill(os.getpid(), 11) | exit code -11",
                "while a == 3: print('x' * 999) | printed too much",
                "if a == 3: x = [0] * 10**9     | exit code 1 MemoryError",
            })
    void aTestThatEndsBadlyIsWrongAndTheOthersAreStillRun(String evil, String problem) {
        var solution = "import os, sys\na, b = map(int, input().split())\n" + evil + "\nprint(a + b)";
        assertThat(verdicts.of(SHARE, SUMS, solution)).isInstanceOfSatisfying(Verdict.Scored.class, scored -> {
            assertThat(scored.credit()).contains(new Verdict.Credit(2, 3));
            assertThat(scored.extracted()).isEqualTo("passed 2 of 3; test 2: " + problem);
        });
    }

    @Test
    void aSolutionThatIsNoProgramPassesNoTest() {
        assertThat(verdicts.of(Map.of(), SUMS, "print(")).isInstanceOfSatisfying(Verdict.Scored.class, scored -> {
            assertThat(scored.credit()).contains(new Verdict.Credit(0, 3));
            assertThat(scored.extracted()).contains("SyntaxError");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"no code", "```python\nprint(1)", "```java\nint x;\n```", ""})
    void aResponseWithoutAClosedBlockOfPythonHasNoAnswer(String response) {
        assertThat(verdicts.of(Map.of(), SUMS, response, Map.of())).isInstanceOf(Verdict.NoAnswer.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "42",
                "{",
                "{}",
                "[]",
                "[1]",
                "{\"inputs\": [\"1\"], \"outputs\": []}",
                "{\"test_list\": []}",
                "[{\"input\": \"1\", \"output\": \"1\", \"testtype\": \"functional\"}]",
                "[\"assert (\"]",
            })
    void hasNoOpinionWhereTheGroundTruthHoldsNoTests(String groundTruth) {
        assertThat(verdicts.of(Map.of(), groundTruth, "x = 1")).isInstanceOf(Verdict.NotApplicable.class);
    }

    @Test
    void failsWhereTheTestsNeedAModuleThatIsMissing() {
        assertThat(verdicts.of(Map.of(), "[\"import no_such_module\\nassert f(1) == 1\"]", "def f(x): return x"))
                .isEqualTo(new Verdict.Failed("tests: got ModuleNotFoundError: No module named 'no_such_module', "
                        + "expected Python to have that module"));
    }

    @Test
    void failsWithWhatToInstallWhereThereIsNoSandbox() {
        assertThat(CodeVerdicts.in(Sandboxes.none(), "/usr/bin/python3").of(Map.of(), SUMS, "x = 1"))
                .isEqualTo(new Verdict.Failed("sandbox: got no bwrap, expected it installed"));
    }

    @Test
    void isTimedOutWhenTheBudgetIsSpentBeforeItsTurn() {
        var spent = Budget.of(Duration.ofNanos(1));
        try (var verifier = verdicts.verifier(Map.of())) {
            assertThatThrownBy(() -> verifier.verify(Requests.of(SUMS, "```\nx = 1\n```"), spent))
                    .isInstanceOf(BudgetSpentException.class);
        }
    }

    @Test
    void aSlowSolutionIsWrongRatherThanTimedOut() throws Exception {
        try (var verifier = verdicts.verifier(Map.of("secondsPerTest", "60", "totalSeconds", "60"))) {
            verifier.warmUp();
            var verdict = verifier.verify(
                    Requests.of(SUMS, "```py\nwhile True: pass\n```"), Budget.of(Duration.ofMillis(1_500)));
            assertThat(verdict)
                    .isInstanceOfSatisfying(
                            Verdict.Scored.class,
                            scored -> assertThat(scored.credit()).contains(new Verdict.Credit(0, 3)));
        }
    }

    @Test
    void refusesSettingsThatCannotBe() {
        assertThatThrownBy(() -> verdicts.verifier(Map.of("backend", "http", "url", "file:x", "reward", "some")))
                .hasMessageContaining("reward: got 'some', expected one of all, share")
                .hasMessageContaining("url: got 'file:x', expected one of http or https");
    }
}
