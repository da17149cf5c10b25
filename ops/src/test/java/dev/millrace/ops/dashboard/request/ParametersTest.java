package dev.millrace.ops.dashboard.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.messages.prompt.Purpose;
import dev.millrace.ops.index.response.ResponseFilter;
import dev.millrace.ops.index.response.ResponseOrder;
import dev.millrace.ops.index.response.Span;
import dev.millrace.ops.index.step.Axis;
import dev.millrace.ops.index.step.Stretch;
import dev.millrace.ops.inspection.VerdictKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {
    private static Parameters of(String... namesAndValues) {
        Map<String, List<String>> values = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.merge(namesAndValues[i], List.of(namesAndValues[i + 1]), ParametersTest::joined);
        }
        return new Parameters(name -> values.getOrDefault(name, List.of()));
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    @Test
    void asksForAllResponsesWhereNothingIsSaid() {
        var query = ResponseRequest.of(of("step", "", "sort", ""));
        assertThat(query.filter()).isEqualTo(ResponseFilter.ALL);
        assertThat(query.order()).isEqualTo(ResponseOrder.STEP);
        assertThat(query.descending()).isFalse();
        assertThat(query.offset()).isZero();
        assertThat(query.limit()).isEqualTo(50);
    }

    @Test
    void readsEveryPartOfAFilter() {
        var query = ResponseRequest.of(of(
                "purpose",
                "value-pretraining,training",
                "stepFrom",
                "3",
                "lengthTo",
                "1e3",
                "rewardFrom",
                "-0.5",
                "prompt",
                "17",
                "family",
                "a, b",
                "family",
                "c",
                "verdict",
                "timedOut",
                "finish",
                "LENGTH",
                "filtered",
                "false",
                "mixed",
                "true",
                "sort",
                "advantage",
                "order",
                "desc",
                "offset",
                "20",
                "limit",
                "500"));
        var filter = query.filter();
        assertThat(filter.origin().purposes()).containsOnly(Purpose.TRAINING, Purpose.VALUE_PRETRAINING);
        assertThat(filter.origin().families()).containsOnly("a, b", "c");
        assertThat(filter.origin().prompt()).isEqualTo(OptionalLong.of(17));
        assertThat(filter.outcome().verdicts()).containsOnly(VerdictKind.TIMED_OUT);
        assertThat(filter.outcome().filtered()).isEqualTo(Optional.of(false));
        assertThat(filter.outcome().mixed()).isEqualTo(Optional.of(true));
        assertThat(filter.steps()).isEqualTo(new Span(3, Double.POSITIVE_INFINITY));
        assertThat(filter.lengths()).isEqualTo(new Span(Double.NEGATIVE_INFINITY, 1_000));
        assertThat(filter.rewards()).isEqualTo(new Span(-0.5, Double.POSITIVE_INFINITY));
        assertThat(query.descending()).isTrue();
        assertThat(query.order()).isEqualTo(ResponseOrder.ADVANTAGE);
    }

    @Test
    void readsCurves() {
        var query =
                SeriesRequest.of(of("keys", "solveRate, entropy,,entropy", "x", "tokens", "phase", "valuePretraining"));
        assertThat(query.keys()).containsExactly("solveRate", "entropy");
        assertThat(query.axis()).isEqualTo(Axis.TOKENS);
        assertThat(query.stretch()).isEqualTo(Stretch.VALUE_PRETRAINING);
        assertThat(query.points()).isEqualTo(600);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit | 501 | limit: got 501, expected a whole number from 0 to 500",
                "limit | -1 | limit: got -1, expected a whole number from 0 to 500",
                "offset | 1.5 | offset: got '1.5', expected a whole number from 0 to 2147483647",
                "offset | 99999999999999999999 | offset: got '99999999999999999999', expected a whole number",
                "prompt | x | prompt: got 'x', expected a whole number >= 0",
                "rewardTo | NaN | rewardTo: got 'NaN', expected a number",
                "lengthFrom | 1e9999 | lengthFrom: got '1e9999', expected a number",
                "filtered | yes | filtered: got 'yes', expected true or false",
                "verdict | accepted,odd | verdict: got 'odd', expected accepted, rejected, no-answer",
                "sort | name | sort: got 'name', expected step, prompt, length, reward, difficulty, value, advantage"
            })
    void saysWhatIsWrongWithAParameter(String name, String value, String message) {
        assertThatThrownBy(() -> ResponseRequest.of(of(name, value)))
                .isInstanceOfSatisfying(
                        RequestException.class,
                        refused -> assertThat(refused.status()).isEqualTo(400))
                .hasMessageContaining(message);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatThrownBy(() -> of("role", "x".repeat(2_001)).text("role"))
                .hasMessage("role: got 2001 characters, expected at most 2000");
        assertThatThrownBy(() -> SeriesRequest.of(of("keys", "a,".repeat(10) + "b".repeat(1_990))))
                .hasMessageContaining("keys: got ");
    }
}
