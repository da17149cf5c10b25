package dev.millrace.verifiers.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.Message;
import dev.millrace.verifier.request.Problem;
import dev.millrace.verifier.request.RequestId;
import dev.millrace.verifier.request.Response;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.Requests;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PythonServerTest {
    private static final Verdict NO_OPINION = new Verdict.NotApplicable("reward: got null, expected a number");

    private static List<Verdict> verdicts(PythonServer server, List<VerifierRequest> requests) throws Exception {
        try (var verifier = new RemoteFixture().verifier(server.url(), "columns", "*")) {
            return verifier.verifyBatch(requests, Budget.of(Duration.ofMinutes(1)));
        }
    }

    private static VerifierRequest prose() {
        var problem = new Problem("p1", List.of(new Message("user", "Tell!")), "", "prose", "", 0, Map.of());
        return new VerifierRequest(new RequestId("r/1", 0, 0), problem, Response.of("Once"));
    }

    private static Verdict scored(double reward, boolean right, double numbers) {
        var accuracy = right ? 1.0 : 0.0;
        return new Verdict.Scored(
                reward,
                right,
                "",
                OptionalDouble.of(accuracy),
                Optional.empty(),
                List.of(),
                Map.of("acc", accuracy, "numbers", numbers));
    }

    @Test
    void wrapsAScoreFunctionOfVerl() throws Exception {
        try (var server = PythonServer.of("compute_score")) {
            var requests = List.of(
                    Requests.of("2", "so 2"), Requests.of("2", "1 or 3"), prose(), Requests.of("2", "no number"));
            assertThat(verdicts(server, requests))
                    .containsExactly(
                            scored(1, true, 1),
                            scored(-1, false, 2),
                            NO_OPINION,
                            new Verdict.Failed("reward: got \"ValueError: no number in the response\", "
                                    + "expected a finite number"));
        }
    }

    @Test
    void wrapsARewardFunctionOfTrl() throws Exception {
        try (var server = PythonServer.of("boxed", "--label", "ground_truth")) {
            var requests =
                    List.of(Requests.of("2", "\\boxed{2}"), Requests.of("2", "\\boxed{3}"), Requests.of("2", "2"));
            assertThat(verdicts(server, requests))
                    .containsExactly(new Verdict.Scored(1, true, ""), new Verdict.Scored(0, false, ""), NO_OPINION);
        }
    }

    @Test
    void aFunctionThatBreaksOnAllOfThemIsAFailureOfTheService() throws Exception {
        try (var server = PythonServer.of("boxed", "--label", "answer")) {
            assertThat(new RemoteFixture().verdict(server.url(), "retries", "0"))
                    .isInstanceOfSatisfying(
                            Verdict.Failed.class,
                            failed -> assertThat(failed.reason()).contains("HTTP 500", "TypeError", "ground_truth"));
        }
    }
}
