package dev.millrace.ops.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.screen.Screen;
import dev.millrace.ops.screen.Terminal;
import dev.millrace.ops.settings.Configuration;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

import org.junit.jupiter.api.Test;

class TelemetryTest {
    private static final KafkaConnection NOWHERE = new KafkaConnection("127.0.0.1:9", Map.of());

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private final Screen screen = new Screen(new PrintStream(shown, true, UTF_8), Terminal.NONE, Map.of());

    private Telemetry start(String... assignments) {
        var configuration = new Configuration().set("telemetry.reportSeconds=0");
        for (var assignment : assignments) {
            configuration.set("telemetry." + assignment);
        }
        return Telemetry.start(configuration.bind(), NOWHERE, screen);
    }

    private String fetch(String address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address)).build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    @Test
    void printsWherePrometheusFindsTheNumbers() throws Exception {
        try (var telemetry = start("prometheus.enabled=true")) {
            telemetry.addLearner("learner").onStart(0);
            var line = shown.toString(UTF_8).strip();
            assertThat(line).matches("metrics: http://127\\.0\\.0\\.1:\\d+/metrics");
            assertThat(fetch(line.substring("metrics: ".length())))
                    .contains("millrace_learner_step{role=\"learner\",run=\"demo\",worker=\"learner\"} 0.0");
        }
    }

    @Test
    void aTokenGuardsWhatOtherMachinesCanReach() throws Exception {
        try (var _ = start("prometheus.enabled=true", "prometheus.host=0.0.0.0")) {
            var line = shown.toString(UTF_8).strip();
            assertThat(line).matches("metrics: http://0\\.0\\.0\\.0:\\d+/metrics, bearer token [\\w-]{16,}");
            var address = line.substring("metrics: ".length(), line.indexOf(','));
            assertThat(fetch(address.replace("0.0.0.0", "127.0.0.1"))).startsWith("token: got none");
        }
    }

    @Test
    void aPortThatIsTakenEndsNothing() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var telemetry = start("prometheus.enabled=true", "prometheus.port=" + taken.getLocalPort())) {
            telemetry.addLearner("learner").onStart(0);
            assertThat(shown.toString(UTF_8)).isEmpty();
        }
    }

    @Test
    void saysNothingUnlessItIsAskedFor() {
        start().close();
        assertThat(shown.toString(UTF_8)).isEmpty();
    }
}
