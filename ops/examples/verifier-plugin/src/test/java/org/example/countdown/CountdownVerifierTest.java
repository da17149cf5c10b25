package org.example.countdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.VerifierMetrics;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.Message;
import dev.millrace.verifier.request.Problem;
import dev.millrace.verifier.request.RequestId;
import dev.millrace.verifier.request.Response;
import dev.millrace.verifier.request.VerifierRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountdownVerifierTest {
    private static final Map<String, String> NUMBERS = Map.of("numbers", "[3, 7, 25]");

    private static Verdict verdict(Map<String, String> columns, String response) {
        var messages = List.of(new Message("user", "Make 46 of 3, 7 and 25."));
        var problem = new Problem("p0", messages, "46", "countdown", "", 0, columns);
        var request = new VerifierRequest(new RequestId("p0", 0, 0), problem, Response.of(response));
        return new CountdownVerifier("numbers", 0.1, VerifierMetrics.NONE)
                .verify(request, Budget.of(Duration.ofSeconds(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "7 * 3 + 25, 1",
        "(25 + 7 * 3), 1",
        "25 + 7 + 3, 0.1",
        "25 + 21, 0",
        "7 * 3 + 25 + 3 - 3, 0",
        "7 * 3 + 25 = 46, 0",
        "25 / (7 - 7) * 3, 0",
        "((((, 0",
    })
    void rewardsAnExpressionOfTheGivenNumbers(String expression, double reward) {
        var verdict = verdict(NUMBERS, "Hm. <answer>" + expression + "</answer>");
        assertEquals(reward, assertInstanceOf(Verdict.Scored.class, verdict).reward());
    }

    @Test
    void aResponseWithoutExpressionHasNoAnswer() {
        assertInstanceOf(Verdict.NoAnswer.class, verdict(NUMBERS, "7 * 3 + 25"));
    }

    @Test
    void hasNoOpinionWithoutGivenNumbers() {
        assertInstanceOf(Verdict.NotApplicable.class, verdict(Map.of(), "<answer>46</answer>"));
    }
}
