package dev.millrace.verifiers.serving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.millrace.verifiers.remote.dialect.Json;
import dev.millrace.verifiers.serving.question.RequestRefusedException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Offers a verifier over HTTP, a virtual thread a request.
///
/// | request | answer |
/// |---|---|
/// | `POST /` | rewards in the dialect of the question: lists if it has `query`, one number if it has `prompt` |
/// | `POST /openrlhf`, `POST /slime` | the same, for questions of that dialect only |
/// | `GET /health` | `{"status": "ok", "verifier": …}`, without a token |
///
/// A request must arrive within 60 s. Errors are `{"error": …}` with status 400, 401, 404, 405, 413, 422 (a
/// verdict without reward), 500 or 503 (too many requests, or a verdict that failed or timed out).
public final class VerifierServer implements AutoCloseable {
    private static final String HEALTH = "/health";
    private static final int OK = 200;
    private static final int BACKLOG = 1_024;
    private static final String ARRIVAL_SECONDS = "sun.net.httpserver.maxReqTime";

    static {
        // A request that never arrives in full must not keep its turn; the JDK's server knows that limit only so.
        if (System.getProperty(ARRIVAL_SECONDS) == null) {
            System.setProperty(ARRIVAL_SECONDS, "60");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ServingSettings settings;
    private final JudgingHandler judging;

    private VerifierServer(HttpServer server, ServingSettings settings, RequestJudge judge) {
        this.server = server;
        this.settings = settings;
        this.judging = new JudgingHandler(settings, judge);
    }

    /// Begins to answer.
    ///
    /// @param settings how
    /// @param judge judges
    /// @throws IOException if it cannot listen at that address
    public static VerifierServer start(ServingSettings settings, RequestJudge judge) throws IOException {
        var started = new VerifierServer(HttpServer.create(settings.address(), BACKLOG), settings, judge);
        started.server.setExecutor(started.threads);
        started.server.createContext("/", started::handle);
        started.server.start();
        return started;
    }

    /// Where it listens.
    public InetSocketAddress address() {
        return server.getAddress();
    }

    /// What a trainer asks.
    public URI url() {
        var host = settings.address().getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + address().getPort() + "/");
    }

    /// Ends; requests that are being judged get no answer.
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try {
            send(exchange, OK, isHealth(exchange) ? health() : judging.answer(exchange));
        } catch (RequestRefusedException refused) {
            send(exchange, refused.status(), error(refused.problem()));
        } catch (InterruptedException interrupted) {
            send(exchange, RequestRefusedException.OVERLOADED, error("server: got its end, expected a verdict"));
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isHealth(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().equals(HEALTH);
    }

    private JsonNode health() {
        return new ObjectNode(Json.nodes()).put("status", "ok").put("verifier", settings.name());
    }

    private static JsonNode error(String message) {
        return new ObjectNode(Json.nodes()).put("error", message);
    }

    private static void send(HttpExchange exchange, int status, JsonNode answer) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        switch (status) {
            case RequestRefusedException.UNAUTHORIZED -> headers.set("WWW-Authenticate", "Bearer");
            case RequestRefusedException.NOT_ALLOWED -> headers.set("Allow", "POST");
            case RequestRefusedException.OVERLOADED -> headers.set("Retry-After", "1");
            default -> {}
        }
        var bytes = Json.bytes(answer);
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
