package dev.millrace.verifiers.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A service on loopback that answers as it is told, the last answer over and over, and keeps what it was asked.
final class FakeService implements AutoCloseable {
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    private FakeService(HttpHandler... answers) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", exchange -> {
            tokens.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            int number = bodies.size();
            bodies.add(body);
            answers[Math.min(number, answers.length - 1)].handle(exchange);
        });
        server.setExecutor(threads);
        server.start();
    }

    static FakeService answering(HttpHandler... answers) {
        return new FakeService(answers);
    }

    /// An answer of that status.
    static HttpHandler status(int status, String body) {
        return exchange -> send(exchange, status, body);
    }

    /// The same with a header.
    static HttpHandler status(int status, String body, String header, String value) {
        return exchange -> {
            exchange.getResponseHeaders().set(header, value);
            send(exchange, status, body);
        };
    }

    /// A reward for one response.
    static HttpHandler reward(double reward) {
        return status(200, "{\"rewards\":[" + reward + "]}");
    }

    /// An end of the connection without any answer.
    static HttpHandler hangUp() {
        return HttpExchange::close;
    }

    static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/get_reward";
    }

    List<String> bodies() {
        return bodies;
    }

    List<String> tokens() {
        return tokens;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
