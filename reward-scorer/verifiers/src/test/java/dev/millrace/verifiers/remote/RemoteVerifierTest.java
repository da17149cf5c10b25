package dev.millrace.verifiers.remote;

import static dev.millrace.verifiers.remote.FakeService.reward;
import static dev.millrace.verifiers.remote.FakeService.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.Requests;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteVerifierTest {
    private final RemoteFixture remote = new RemoteFixture();

    @Test
    void takesTheNumberThatTheServiceAnswers() throws Exception {
        try (var service = FakeService.answering(reward(0.75))) {
            assertThat(remote.verdict(service.url())).isEqualTo(new Verdict.Scored(0.75, true, ""));
            assertThat(service.bodies())
                    .containsExactly("{\"query\":[\"1+1=2\"],\"prompts\":[\"1+1=\"],\"labels\":[\"2\"]}");
            assertThat(service.tokens()).containsExactly("null");
        }
    }

    @Test
    void asksAboutManyResponsesInRequestsOfABatchEach() throws Exception {
        var two = status(200, "{\"rewards\":[1,0]}");
        try (var service = FakeService.answering(two, two, reward(1));
                var verifier = remote.verifier(service.url(), "batchSize", "2")) {
            var requests = Collections.nCopies(5, Requests.of("2", "2"));
            assertThat(verifier.verifyBatch(requests, remote.budget(Duration.ofMinutes(1))))
                    .extracting(Verdict::isAccepted)
                    .containsExactly(true, false, true, false, true);
            assertThat(service.bodies()).hasSize(3);
        }
    }

    @Test
    void asksSlimesWayWhereTold() throws Exception {
        try (var service = FakeService.answering(status(200, "1.5"))) {
            assertThat(remote.verdict(service.url(), "dialect", "slime", "acceptAt", "2"))
                    .isEqualTo(new Verdict.Scored(1.5, false, ""));
            assertThat(service.bodies()).containsExactly("{\"prompt\":\"1+1=\",\"response\":\"2\",\"label\":\"2\"}");
        }
    }

    @Test
    void asksSeveralServicesInTurn() throws Exception {
        try (var one = FakeService.answering(reward(1));
                var other = FakeService.answering(reward(0));
                var verifier = remote.verifier(one.url() + ", " + other.url())) {
            var budget = remote.budget(Duration.ofMinutes(1));
            for (int i = 0; i < 4; i++) {
                assertThat(verifier.verify(Requests.of("2", "2"), budget).isAccepted())
                        .isEqualTo(i % 2 == 0);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void asksAgainAfterAFailureOfTheService(int status) throws Exception {
        try (var service = FakeService.answering(status(status, "down"), FakeService.hangUp(), reward(1))) {
            assertThat(remote.verdict(service.url())).isEqualTo(new Verdict.Scored(1, true, ""));
            assertThat(service.bodies()).hasSize(3);
            assertThat(remote.counts()).containsEntry("retries", 2L).containsEntry("requestMillis", 3L);
        }
    }

    @Test
    void failsWhenTheServiceGoesOnFailing() throws Exception {
        try (var service = FakeService.answering(status(500, "\n Traceback:\n more"))) {
            assertThat(remote.verdict(service.url(), "retries", "2"))
                    .isEqualTo(new Verdict.Failed(
                            "service " + service.url() + ": got HTTP 500 'Traceback:', expected HTTP 200"));
            assertThat(service.bodies()).hasSize(3);
        }
    }

    @Test
    void waitsAsLongAsTheServiceAsksFor() throws Exception {
        try (var service = FakeService.answering(status(429, "", "Retry-After", "7"), reward(1))) {
            assertThat(remote.verdict(service.url()).isAccepted()).isTrue();
            assertThat(remote.time().pauses()).containsExactly(Duration.ofSeconds(7));
        }
    }

    @Test
    void givesUpAtOnceWhereTheWaitIsLongerThanTheBudget() throws Exception {
        try (var service = FakeService.answering(status(429, "", "Retry-After", "90"))) {
            assertThat(remote.verdict(service.url())).isInstanceOf(Verdict.Failed.class);
            assertThat(remote.time().pauses()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 413, 422})
    void doesNotAskAgainWhatTheServiceRefuses(int status) throws Exception {
        try (var service = FakeService.answering(status(status, "no"))) {
            assertThat(remote.verdict(service.url()))
                    .isEqualTo(new Verdict.Failed(
                            "service " + service.url() + ": got HTTP " + status + " 'no', expected HTTP 200"));
            assertThat(service.bodies()).hasSize(1);
        }
    }

    @Test
    void followsNoRedirect() throws Exception {
        try (var service = FakeService.answering(status(307, "", "Location", "http://elsewhere.invalid/"))) {
            assertThat(remote.verdict(service.url()))
                    .isEqualTo(new Verdict.Failed("service " + service.url()
                            + ": got HTTP 307 to 'http://elsewhere.invalid/', expected no redirect"));
        }
    }

    @Test
    void showsWhatAPageThatIsNoAnswerBeginsWith() throws Exception {
        try (var service = FakeService.answering(status(200, "<!DOCTYPE html>\n<html>"))) {
            assertThat(remote.verdict(service.url()))
                    .isEqualTo(
                            new Verdict.Failed("service " + service.url() + ": got '<!DOCTYPE html>', expected JSON"));
        }
    }

    @Test
    void anAnswerOfAnotherLengthFailsTheWholeBatch() throws Exception {
        try (var service = FakeService.answering(status(200, "{\"rewards\":[1,1,1]}"));
                var verifier = remote.verifier(service.url())) {
            List<VerifierRequest> two = Collections.nCopies(2, Requests.of("2", "2"));
            assertThat(verifier.verifyBatch(two, Budget.of(Duration.ofMinutes(1))))
                    .hasSize(2)
                    .allMatch(Verdict.Failed.class::isInstance);
        }
    }
}
