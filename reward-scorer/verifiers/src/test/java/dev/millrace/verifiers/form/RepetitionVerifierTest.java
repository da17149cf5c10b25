package dev.millrace.verifiers.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.FinishReason;
import dev.millrace.verifier.request.Response;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.Requests;
import dev.millrace.verifiers.Verdicts;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepetitionVerifierTest {
    private static Verdict.Scored verdict(Map<String, String> settings, String response) {
        return (Verdict.Scored) Verdicts.of("repetition", settings, Requests.of("", response));
    }

    @ParameterizedTest
    @CsvSource({
        "2, a b a b a b, 0.6",
        "2, A b  a/B A b, 0.6",
        "1, a a a a, 0.75",
        "3, a b c d, 0",
        "3, a b, 0",
        "3, '', 0",
    })
    void countsTheShareOfRepeatedNGrams(String length, String response, double share) {
        var verdict = verdict(Map.of("length", length), response.replace('/', '\n'));
        assertThat(verdict.metrics().get("repeatedShare")).isCloseTo(share, within(1e-12));
        assertThat(verdict.reward()).isCloseTo(-share, within(1e-12));
    }

    @Test
    void comparesTokensWhereTold() {
        var problem = Requests.of("", "").problem();
        var response = new Response("一一一", new int[] {7, 7, 7}, FinishReason.STOP, 0);
        var request = new VerifierRequest(Requests.of("", "").id(), problem, response);
        var settings = Map.of("unit", "tokens", "length", "2", "worst", "-4", "accepted", "0.1");
        assertThat(Verdicts.of("repetition", settings, request))
                .isInstanceOfSatisfying(Verdict.Scored.class, scored -> {
                    assertThat(scored.reward()).isEqualTo(-2);
                    assertThat(scored.accepted()).isFalse();
                });
    }

    @Test
    void agreesWithCountingStringsOnRandomSequences() {
        var random = new Random(11);
        for (var i = 0; i < 200; i++) {
            var units = random.ints(random.nextInt(60), 0, 3).toArray();
            var length = 1 + random.nextInt(5);
            var total = Math.max(0, units.length - length + 1);
            var distinct = IntStream.range(0, total)
                    .mapToObj(at -> Arrays.toString(Arrays.copyOfRange(units, at, at + length)))
                    .distinct()
                    .count();
            var expected = total == 0 ? 0 : 1 - (double) distinct / total;
            assertThat(RepeatedShare.of(units, length)).isEqualTo(expected);
        }
    }

    @Test
    void refusesNGramsBeyondTheBound() {
        assertThatThrownBy(() -> verdict(Map.of("length", "101"), ""))
                .hasMessage("length: got '101', expected a whole number from 1 to 100");
    }
}
