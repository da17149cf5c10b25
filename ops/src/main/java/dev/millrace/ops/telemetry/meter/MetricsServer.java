package dev.millrace.ops.telemetry.meter;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.millrace.ops.dashboard.access.AccessRules;
import dev.millrace.ops.dashboard.access.Admission;
import dev.millrace.ops.dashboard.access.Credentials;
import dev.millrace.ops.dashboard.access.Origin;
import dev.millrace.ops.dashboard.access.Subject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// Answers `GET /metrics`.
public final class MetricsServer implements AutoCloseable {
    private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";
    private static final String PLAIN = "text/plain; charset=utf-8";

    private final HttpServer server;
    private final AccessRules rules;
    private final Supplier<String> content;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private MetricsServer(HttpServer server, AccessRules rules, Supplier<String> content) {
        this.server = server;
        this.rules = rules;
        this.content = content;
    }

    /// Starts to answer.
    ///
    /// @param address where; port 0: a free one
    /// @param rules who is let in
    /// @param content the answer, in Prometheus' text format
    /// @throws IOException if it cannot listen there
    public static MetricsServer start(InetSocketAddress address, AccessRules rules, Supplier<String> content)
            throws IOException {
        var started = new MetricsServer(HttpServer.create(address, 0), rules, content);
        started.server.createContext("/", started::answer);
        started.server.setExecutor(started.threads);
        started.server.start();
        return started;
    }

    /// The port it listens at.
    public int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (admission(exchange)) {
                case Admission.Refused(int status, String reason) -> send(exchange, status, PLAIN, reason + "\n");
                case Admission.Admitted _, Admission.Introduced _ -> admitted(exchange);
            }
        }
    }

    private void admitted(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/metrics")) {
            send(exchange, 404, PLAIN, "path: got another, expected /metrics\n");
        } else if (!exchange.getRequestMethod().equals("GET")) {
            send(exchange, 405, PLAIN, "method: got another, expected GET\n");
        } else {
            send(exchange, 200, TEXT, content.get());
        }
    }

    private Admission admission(HttpExchange exchange) {
        var origin = new Origin(
                header(exchange, "Host"), header(exchange, "Origin"), header(exchange, "Sec-Fetch-Site"), false);
        var credentials = new Credentials(header(exchange, "Authorization"), Optional.empty(), Optional.empty());
        return rules.decide(Subject.DATA, origin, credentials);
    }

    private static Optional<String> header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
