package dev.millrace.ops.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeVerifierProcessTest {
    private static final int TERMINATED = 143;

    @TempDir
    private Path folder = Path.of("");

    private static HttpResponse<String> post(String url, String body, String token)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url))
                    .header("Authorization", "Bearer " + token)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void answersTrainersUntilItIsToldToEnd() throws Exception {
        var token = Files.writeString(folder.resolve("token"), "s3cret\n");
        var arguments = List.of(
                "serve-verifier",
                "--verifier",
                "exact",
                "--json",
                "--token-file",
                token.toString(),
                "--unscored=noAnswer=-1");
        try (var serving = MillraceProcess.start(folder, arguments)) {
            serving.awaitErr("verifier exact at http://127.0.0.1:");
            var url = serving.json().path("url").asText();
            var body = "{\"query\":[\"1+1=#2</s>\",\"1+1=#3</s>\",\"1+1=?\"],\"prompts\":[\"1+1=\",\"1+1=\",\"1+1=\"],"
                    + "\"labels\":[\"2\",\"2\",\"2\"]}";
            assertThat(post(url, body, "s3cret").body())
                    .isEqualTo("{\"rewards\":[1.0,0.0,-1.0],\"scores\":[1.0,0.0,0.0],\"extra_logs\":{}}");
            assertThat(post(url, body, "other").statusCode()).isEqualTo(401);
            serving.terminate();
            assertThat(serving.awaitExit()).isEqualTo(TERMINATED);
        }
    }
}
