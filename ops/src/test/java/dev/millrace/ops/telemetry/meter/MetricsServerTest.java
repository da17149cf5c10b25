package dev.millrace.ops.telemetry.meter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.ops.dashboard.access.AccessRules;
import dev.millrace.ops.dashboard.access.AccessToken;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetricsServerTest {
    private static final InetSocketAddress ANYWHERE =
            new InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), 0);
    private static final AccessToken TOKEN = AccessToken.of("0123456789abcdef");

    private static MetricsServer start(Optional<AccessToken> token) throws IOException {
        return MetricsServer.start(ANYWHERE, new AccessRules(token), () -> "up 1\n");
    }

    private static HttpResponse<String> ask(HttpRequest.Builder request, MetricsServer server, String path)
            throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var address = URI.create("http://127.0.0.1:" + server.port() + path);
            return client.send(request.uri(address).build(), BodyHandlers.ofString());
        }
    }

    @Test
    void answersWhoeverAsksOnThisMachine() throws Exception {
        try (var server = start(Optional.empty())) {
            var answer = ask(HttpRequest.newBuilder(), server, "/metrics");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("up 1\n");
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue("text/plain; version=0.0.4; charset=utf-8");
        }
    }

    @Test
    void hasNothingElseToShow() throws Exception {
        try (var server = start(Optional.empty())) {
            assertThat(ask(HttpRequest.newBuilder(), server, "/").statusCode()).isEqualTo(404);
            assertThat(ask(HttpRequest.newBuilder().DELETE(), server, "/metrics")
                            .statusCode())
                    .isEqualTo(405);
        }
    }

    @Test
    void withATokenItAnswersOnlyThoseWhoHaveIt() throws Exception {
        try (var server = start(Optional.of(TOKEN))) {
            assertThat(ask(HttpRequest.newBuilder(), server, "/metrics").statusCode())
                    .isEqualTo(401);
            var wrong = HttpRequest.newBuilder().header("Authorization", "Bearer 0123456789abcdeX");
            assertThat(ask(wrong, server, "/metrics").statusCode()).isEqualTo(401);
            var right = HttpRequest.newBuilder().header("Authorization", "Bearer " + TOKEN.text());
            assertThat(ask(right, server, "/metrics").statusCode()).isEqualTo(200);
        }
    }
}
