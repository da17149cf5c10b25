package dev.millrace.verifiers.remote.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifiers.Requests;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlimeDialectTest {
    private static final Dialect DIALECT =
            new SlimeDialect(new Columns(List.of("data_source")), new Acceptance(OptionalDouble.of(2)));

    private static Verdict verdict(String answer) {
        return DIALECT.verdicts("S", answer.getBytes(StandardCharsets.UTF_8), 1).getFirst();
    }

    @Test
    void asksAboutOneResponse() {
        assertThat(DIALECT.question(List.of(Requests.of("2", "two"))))
                .hasToString("{\"prompt\":\"1+1=\",\"response\":\"two\",\"label\":\"2\",\"data_source\":\"sums\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"2 | 2", "-0.5 | -0.5", "true | 1", "{\"reward\":3} | 3", "{\"score\":1.5} | 1.5", "[2.5] | 2.5"})
    void readsANumberAloneOrInAnObject(String answer, double reward) {
        assertThat(verdict(answer)).isEqualTo(new Verdict.Scored(reward, reward >= 2, ""));
    }

    @Test
    void theOtherNumbersOfAnObjectAreMetrics() {
        var accuracy = OptionalDouble.of(0.5);
        assertThat(verdict("{\"score\":2,\"acc\":0.5,\"pred\":\"7\",\"length\":12}"))
                .isEqualTo(new Verdict.Scored(
                        2, true, "", accuracy, Optional.empty(), List.of(), Map.of("acc", 0.5, "length", 12.0)));
    }

    @Test
    void nothingMeansNoOpinionAndAnythingElseIsAFailure() {
        assertThat(verdict("null")).isInstanceOf(Verdict.NotApplicable.class);
        assertThat(verdict("{\"reward\":null}")).isInstanceOf(Verdict.NotApplicable.class);
        assertThat(verdict("\"good\"")).isEqualTo(new Verdict.Failed("reward: got \"good\", expected a finite number"));
        assertThat(verdict("{\"detail\":\"x\"}"))
                .isEqualTo(new Verdict.Failed(
                        "service S: reward: got an object without one, expected a number under reward or score"));
    }

    @Test
    void aVerdictThatMillraceWroteIsReadAsItWas() {
        var late = new Verdict.TimedOut("budget");
        assertThat(verdict("{\"reward\":null,\"verdict\":" + TypedVerdict.of(late) + "}"))
                .isEqualTo(late);
    }
}
