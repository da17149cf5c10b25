package dev.millrace.verifiers.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.BudgetSpentException;
import dev.millrace.verifiers.Requests;
import dev.millrace.verifiers.sandbox.Sandboxes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceBackendTest {
    private static final String SUMS = "{\"inputs\": [\"10000 21415\"], \"outputs\": [\"31415\"]}";
    private static final String SOLUTION = "print(sum(map(int, input().split())))";

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(
                Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Verdict verdict(String solution) {
        return CodeVerdicts.in(Sandboxes.none(), "").of(settings(), SUMS, solution);
    }

    private Map<String, String> settings() {
        var url = "http://localhost:" + server.getAddress().getPort() + "/run_code";
        return Map.of("backend", "http", "url", url, "retryMillis", "1");
    }

    private void answers(int status, String body) {
        server.createContext("/run_code", exchange -> {
            asked.incrementAndGet();
            answer(exchange, status, body.getBytes(StandardCharsets.UTF_8));
        });
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Test
    void judgesWhatTheServiceRanAndComparesHere() {
        var sandbox = Sandboxes.working();
        var python = Sandboxes.python();
        var received = new AtomicReference<>("");
        server.createContext("/run_code", exchange -> {
            var json = new JsonMapper();
            var request = json.readTree(exchange.getRequestBody().readAllBytes());
            var files = Map.of("code.py", request.path("code").asText().getBytes(StandardCharsets.UTF_8));
            var input = request.path("stdin").asText().getBytes(StandardCharsets.UTF_8);
            received.set(new String(input, StandardCharsets.UTF_8));
            try {
                var outcome = sandbox.run(
                        python.program(List.of("code.py"), files, input, Sandboxes.SMALL), Sandboxes.budget());
                var answer = json.createObjectNode().put("status", "Success");
                answer.putObject("run_result").put("stdout", new String(outcome.output(), StandardCharsets.UTF_8));
                answer(exchange, 200, json.writeValueAsBytes(answer));
            } catch (InterruptedException thrown) {
                throw new IOException(thrown);
            }
        });
        assertThat(verdict(SOLUTION)).matches(Verdict::isAccepted);
        assertThat(received.get())
                .contains(HexFormat.of().formatHex("10000".getBytes(StandardCharsets.UTF_8)))
                .doesNotContain(HexFormat.of().formatHex("31415".getBytes(StandardCharsets.UTF_8)));
        assertThat(verdict("print(4)")).isNotInstanceOf(Verdict.Failed.class).matches(verdict -> !verdict.isAccepted());
    }

    @Test
    void anAnswerThatIsNoJsonIsAFailure() {
        answers(200, "<html>Welcome</html>");
        assertThat(verdict(SOLUTION))
                .isEqualTo(new Verdict.Failed("service: got '<html>Welcome</html>', expected JSON"));
    }

    @Test
    void aServerErrorIsAskedAgainAndThenAFailure() {
        answers(503, "busy");
        assertThat(verdict(SOLUTION))
                .isInstanceOfSatisfying(
                        Verdict.Failed.class,
                        failed -> assertThat(failed.reason())
                                .startsWith("service: got status 503 from")
                                .endsWith("expected 200"));
        assertThat(asked).hasValue(3);
    }

    @Test
    void anotherErrorIsNotAskedAgain() {
        answers(404, "no");
        assertThat(verdict(SOLUTION)).isInstanceOf(Verdict.Failed.class);
        assertThat(asked).hasValue(1);
    }

    @Test
    void anErrorOfTheSandboxThereIsAFailure() {
        answers(200, "{\"status\": \"SandboxError\", \"message\": \"out of pods\", \"run_result\": null}");
        assertThat(verdict(SOLUTION))
                .isEqualTo(new Verdict.Failed(
                        "service: got status 'SandboxError' and message 'out of pods', expected a run_result"));
    }

    @Test
    void anAnswerOfTwoGigabytesIsAFailureAndNotRead() {
        server.createContext("/run_code", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(200, 2L << 30);
                var piece = new byte[1 << 20];
                for (var left = 2 << 10; left > 0; left--) {
                    exchange.getResponseBody().write(piece);
                }
            }
        });
        assertThat(verdict(SOLUTION)).isInstanceOf(Verdict.Failed.class);
    }

    @Test
    void aServiceThatHangsSpendsTheBudgetAndNoMore() {
        var end = new CountDownLatch(1);
        server.createContext("/run_code", exchange -> {
            try {
                end.await();
            } catch (InterruptedException thrown) {
                throw new IOException(thrown);
            }
        });
        try (var verifier = CodeVerdicts.in(Sandboxes.none(), "").verifier(settings())) {
            var request = Requests.of(SUMS, "```python\n" + SOLUTION + "\n```");
            assertThatThrownBy(() -> verifier.verify(request, Budget.of(Duration.ofMillis(300))))
                    .isInstanceOf(BudgetSpentException.class);
        } finally {
            end.countDown();
        }
    }
}
