package dev.millrace.ops.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.millrace.ops.dashboard.access.AccessToken;
import dev.millrace.ops.dashboard.listing.RunCatalog;
import dev.millrace.ops.dashboard.listing.RunSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// A dashboard on a free port, and somebody who asks it.
final class Served implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Dashboard dashboard;

    private Served(Dashboard dashboard) {
        this.dashboard = dashboard;
    }

    static Served on(RunSource... sources) {
        return on(Optional.empty(), sources);
    }

    static Served on(Optional<AccessToken> token, RunSource... sources) {
        var at = new ServedAt("127.0.0.1", 0, token);
        return new Served(Dashboard.start(at, new RunCatalog(List.of(sources))));
    }

    Dashboard dashboard() {
        return dashboard;
    }

    /// @param headers names and values
    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, headers);
    }

    HttpResponse<String> send(String method, String path, String... headers) throws IOException, InterruptedException {
        return client.send(request(method, path, headers), HttpResponse.BodyHandlers.ofString());
    }

    HttpRequest request(String method, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + dashboard.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        return (headers.length == 0 ? request : request.headers(headers)).build();
    }

    HttpClient client() {
        return client;
    }

    /// What is answered with status 200.
    JsonNode json(String path) throws IOException, InterruptedException {
        var response = get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        return JSON.readTree(response.body());
    }

    /// What is wrong, as the answer says.
    String error(String path, int status) throws IOException, InterruptedException {
        var response = get(path);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return JSON.readTree(response.body()).path("error").asText();
    }

    /// The id of the first run.
    String firstRun() throws IOException, InterruptedException {
        return json("/api/runs").path("runs").path(0).path("id").asText();
    }

    /// Sends a request line as it stands, which no client would, and returns all that comes back.
    String raw(String requestLine, String host) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), dashboard.port())) {
            var request = requestLine + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        dashboard.close();
        client.shutdownNow();
        client.close();
    }
}
