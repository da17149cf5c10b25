package dev.millrace.verifiers.serving;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifiers.serving.question.Unscored;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/// Servers on loopback, and what they are asked.
final class Serving {
    /// Room for 1,000 bytes, one request at a time and one that waits.
    static final ServingSettings SMALL =
            settings(Optional.of("s3cret"), new ServingSettings.Capacity(1_000, 1, 1), Unscored.OPENRLHF);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Serving() {}

    static ServingSettings settings(Optional<String> token, ServingSettings.Capacity capacity, Unscored openRlhf) {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return new ServingSettings("fake", address, token, capacity, openRlhf, Unscored.SLIME, ServingSettings.ENDINGS);
    }

    /// A server with one verdict for everything.
    static VerifierServer always(Verdict verdict) throws IOException {
        return of(requests -> requests.stream().map(_ -> verdict).toList());
    }

    static VerifierServer of(RequestJudge judge) throws IOException {
        return VerifierServer.start(
                settings(Optional.empty(), ServingSettings.Capacity.DEFAULT, Unscored.OPENRLHF), judge);
    }

    /// A server that takes the responses equal to their labels for right.
    static VerifierServer comparing() throws IOException {
        return of(requests -> requests.stream()
                .<Verdict>map(asked -> Verdict.Scored.of(
                        asked.response().text().strip().equals(asked.groundTruth()),
                        asked.response().text()))
                .toList());
    }

    static HttpResponse<String> post(VerifierServer server, String path, String body, String... headers)
            throws IOException, InterruptedException {
        return CLIENT.send(request(server, path, body, headers), HttpResponse.BodyHandlers.ofString());
    }

    static HttpRequest request(VerifierServer server, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(server.url().resolve(path))
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }

    static HttpResponse<String> get(VerifierServer server, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.url().resolve(path)).build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    static List<Verdict> scored(int many) {
        return java.util.Collections.nCopies(many, Verdict.Scored.of(true, ""));
    }
}
