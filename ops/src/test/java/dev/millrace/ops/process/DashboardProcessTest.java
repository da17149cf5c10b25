package dev.millrace.ops.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Timeout(value = 300, unit = TimeUnit.SECONDS)
@Execution(ExecutionMode.CONCURRENT)
class DashboardProcessTest {
    private static final Pattern ADDRESS = Pattern.compile("dashboard: (http://127\\.0\\.0\\.1:\\d+)/run/([a-z0-9-]+)");
    private static final int TERMINATED = 128 + 15;

    @TempDir
    private Path folder = Path.of("");

    private static JsonNode json(String address) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address)).build();
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            return new JsonMapper().readTree(response.body());
        }
    }

    @Test
    void showsARunWhileItTrainsAndAfterwards() throws Exception {
        var run = folder.resolve("run").toString();
        var train = TinyRun.arguments(folder, 500, "train", "--run-dir", run, "--set", "dashboard.enabled=true");
        try (var training = MillraceProcess.start(folder, train)) {
            training.awaitErr("dashboard: ");
            var address = ADDRESS.matcher(training.err());
            assertThat(address.find()).as(training.err()).isTrue();
            awaitVersion(3, address.group(1) + "/api/runs/" + address.group(2) + "/events");
            assertThat(json(address.group(1) + "/api/runs/" + address.group(2))
                            .path("state")
                            .asText())
                    .isEqualTo("running");
            training.terminate();
            assertThat(training.awaitExit()).as(training.err()).isEqualTo(TERMINATED);
        }
        try (var dashboard = MillraceProcess.start(folder, List.of("dashboard", "--json", folder.toString()))) {
            var url = dashboard.awaitJson().path("url").asText();
            assertThat(json(url + "api/runs").at("/runs/0/state").asText()).isEqualTo("ended");
            dashboard.terminate();
            assertThat(dashboard.awaitExit()).as(dashboard.err()).isEqualTo(TERMINATED);
        }
    }

    private static void awaitVersion(long wanted, String events) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(events)).build();
            var response = client.send(request, HttpResponse.BodyHandlers.ofLines());
            var json = new JsonMapper();
            var lines = response.body().iterator();
            long version = 0;
            while (version < wanted) {
                var line = lines.next();
                version = line.startsWith("data: ")
                        ? json.readTree(line.substring("data: ".length()))
                                .path("version")
                                .asLong()
                        : version;
            }
            client.shutdownNow();
        }
    }
}
