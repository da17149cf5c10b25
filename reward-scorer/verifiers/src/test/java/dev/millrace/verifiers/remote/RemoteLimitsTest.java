package dev.millrace.verifiers.remote;

import static dev.millrace.verifiers.remote.FakeService.reward;
import static dev.millrace.verifiers.remote.FakeService.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifiers.Requests;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RemoteLimitsTest {
    private static final long TWO_GIB = 2L << 30;

    private final RemoteFixture remote = new RemoteFixture();

    private static HttpHandler hangingUntil(CountDownLatch end) {
        return exchange -> {
            try {
                end.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        };
    }

    @Test
    void anAnswerThatDoesNotComeIsTimedOut() throws Exception {
        var end = new CountDownLatch(1);
        try (var service = FakeService.answering(hangingUntil(end))) {
            assertThat(remote.verdict(service.url(), "timeoutMillis", "50", "retries", "1"))
                    .isEqualTo(new Verdict.TimedOut(
                            "service " + service.url() + ": got no answer within 50 ms, expected one"));
            assertThat(service.bodies()).hasSize(2);
            end.countDown();
        }
    }

    @Test
    void anAnswerThatBeginsAndDoesNotEndIsTimedOut() throws Exception {
        var end = new CountDownLatch(1);
        HttpHandler begun = exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("{\"rewards\":[".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            hangingUntil(end).handle(exchange);
        };
        try (var service = FakeService.answering(begun)) {
            assertThat(remote.verdict(service.url(), "timeoutMillis", "50", "retries", "0"))
                    .isInstanceOf(Verdict.TimedOut.class);
            end.countDown();
        }
    }

    @Test
    void aSpentBudgetEndsTheWaitAndAsksNobody() throws Exception {
        var end = new CountDownLatch(1);
        try (var service = FakeService.answering(hangingUntil(end));
                var verifier = remote.verifier(service.url())) {
            var request = Requests.of("2", "2");
            assertThat(verifier.verify(request, Budget.of(Duration.ofMillis(50))))
                    .isInstanceOf(Verdict.TimedOut.class);
            assertThat(verifier.verify(request, Budget.of(Duration.ZERO)))
                    .isEqualTo(new Verdict.TimedOut("budget: got nothing left of it, expected time to ask"));
            assertThat(service.bodies()).hasSize(1);
            end.countDown();
        }
    }

    @Test
    void cutsOffAnAnswerThatIsTooLong() throws Exception {
        var sent = new AtomicLong();
        var cut = new CountDownLatch(1);
        HttpHandler flood = exchange -> {
            exchange.sendResponseHeaders(200, TWO_GIB);
            try (var out = exchange.getResponseBody()) {
                for (var piece = new byte[1 << 16]; sent.get() < TWO_GIB; sent.addAndGet(piece.length)) {
                    out.write(piece);
                }
            } catch (IOException closed) {
                cut.countDown();
            }
        };
        try (var service = FakeService.answering(flood)) {
            assertThat(remote.verdict(service.url(), "maxResponseBytes", "100000"))
                    .isEqualTo(new Verdict.Failed(
                            "service " + service.url() + ": got more than 100000 bytes, expected at most as many"));
            cut.await();
            assertThat(sent.get()).isLessThan(TWO_GIB / 16);
            assertThat(service.bodies()).hasSize(1);
        }
    }

    @Test
    void aServiceThatIsNotThereFailsAfterRetries() throws Exception {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(remote.verdict("http://127.0.0.1:" + free + "/"))
                .isEqualTo(new Verdict.Failed(
                        "service http://127.0.0.1:" + free + "/: got ConnectException, expected an answer"));
        assertThat(remote.counts()).containsEntry("retries", 3L);
    }

    @Test
    void leavesABrokenServiceAloneAndTriesItAgainLater() throws Exception {
        try (var service = FakeService.answering(status(500, ""), status(500, ""), reward(1));
                var verifier = remote.verifier(
                        service.url(), "retries", "0", "breakerFailures", "2", "breakerMillis", "5000")) {
            var request = Requests.of("2", "2");
            var budget = remote.budget(Duration.ofMinutes(1));
            verifier.verify(request, budget);
            verifier.verify(request, budget);
            assertThat(verifier.verify(request, budget))
                    .isEqualTo(new Verdict.Failed("service " + service.url()
                            + ": got 2 failures in a row, expected an answer; left alone for 5000 ms"));
            assertThat(service.bodies()).hasSize(2);
            assertThat(remote.counts()).containsEntry("breakerOpen", 1L);
            remote.time().go(Duration.ofSeconds(5));
            assertThat(verifier.verify(request, budget)).isEqualTo(new Verdict.Scored(1, true, ""));
        }
    }

    @Test
    void goesRoundABrokenService() throws Exception {
        try (var broken = FakeService.answering(status(500, ""));
                var working = FakeService.answering(reward(1));
                var verifier = remote.verifier(broken.url() + "," + working.url(), "breakerFailures", "1")) {
            for (int i = 0; i < 10; i++) {
                assertThat(verifier.verify(Requests.of("2", "2"), remote.budget(Duration.ofSeconds(9))))
                        .isEqualTo(new Verdict.Scored(1, true, ""));
            }
            assertThat(broken.bodies()).hasSize(1);
        }
    }

    @Test
    void asksNoMoreOftenThanTheRateAllows() throws Exception {
        try (var service = FakeService.answering(reward(1));
                var verifier = remote.verifier(service.url(), "ratePerSecond", "2")) {
            var budget = remote.budget(Duration.ofSeconds(2));
            for (int i = 0; i < 5; i++) {
                verifier.verify(Requests.of("2", "2"), budget);
            }
            assertThat(remote.time().pauses())
                    .containsOnly(Duration.ofMillis(500))
                    .hasSize(3);
            assertThat(verifier.verify(Requests.of("2", "2"), remote.budget(Duration.ofMillis(400))))
                    .isEqualTo(new Verdict.TimedOut(
                            "rate: got more than 2.0 requests a second, expected a turn within the budget"));
        }
    }
}
