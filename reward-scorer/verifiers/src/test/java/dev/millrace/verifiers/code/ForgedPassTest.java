package dev.millrace.verifiers.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.verifier.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Solutions that try to pass without knowing the answer, which is 424242, in each form of tests.
class ForgedPassTest {
    private static final Path FOLDER = Path.of("src/test/resources/forgeries");

    private static final List<String> SUITES = List.of(
            "{\"inputs\": [\"7\"], \"outputs\": [\"424242\"]}",
            "{\"inputs\": [[7]], \"outputs\": [424242], \"fn_name\": \"f\"}",
            "[\"assert f(7) == 424242\"]",
            "{\"test\": \"def check(f):\\n  try:\\n    got = f(7)\\n  except Exception: got = 0\\n"
                    + "  assert got == 424242\", \"entry_point\": \"f\"}");

    private static CodeVerdicts verdicts;

    @BeforeAll
    static void findSandbox() {
        verdicts = CodeVerdicts.ofThisMachine();
    }

    static Stream<String> forgeries() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void noSolutionPassesWithoutTheAnswer(String forgery) throws IOException {
        var solution = Files.readString(FOLDER.resolve(forgery));
        for (var suite : SUITES) {
            assertThat(verdicts.of(Map.of("secondsPerTest", "0.7"), suite, solution))
                    .as(forgery + " on " + suite)
                    .isInstanceOfSatisfying(
                            Verdict.Scored.class,
                            scored -> assertThat(scored.credit()).contains(new Verdict.Credit(0, 1)));
        }
    }
}
