package dev.millrace.verifiers.serving;

import dev.millrace.verifiers.serving.question.Unscored;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedRequestsTest {
    private static final String ONE = "{'prompt':'p','response':'r'}";
    private static final String[] TOKEN = {"Authorization", "Bearer s3cret"};

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hello                                | got 'hello', expected JSON",
                "[1]                                  | got a JSON value that is no object, expected one",
                "{}                                   | got neither query nor prompt, expected query, prompts and labels or prompt, response and label",
                "{'query':'p r'}                      | got a query that is no list or an empty one, expected a list of texts",
                "{'query':[]}                         | got a query that is no list or an empty one, expected a list of texts",
                "{'query':['a',7]}                    | got a query[1] that is no text, expected prompt and response in one",
                "{'query':['a'],'labels':['x','y']}   | got 2 labels, expected as many as query: 1",
                "{'query':['a'],'style':[]}           | got 0 style, expected as many as query: 1",
                "{'prompt':'p'}                       | got a response that is no text, expected one",
            })
    void saysWhatIsWrongWithAQuestion(String body, String problem) throws Exception {
        try (var server = Serving.comparing()) {
            var answer = Serving.post(server, "/", body);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
            assertThat(answer.body()).isEqualTo("{\"error\":\"body: " + problem + "\"}");
        }
    }

    @Test
    void refusesTheOtherDialectAtAPathOfOne() throws Exception {
        try (var server = Serving.comparing()) {
            assertThat(Serving.post(server, "/openrlhf", ONE).statusCode()).isEqualTo(400);
            assertThat(Serving.post(server, "/slime", "{'query':['a']}").statusCode())
                    .isEqualTo(400);
        }
    }

    @Test
    void refusesOtherPathsAndMethods() throws Exception {
        try (var server = Serving.comparing()) {
            assertThat(Serving.post(server, "/get", ONE).statusCode()).isEqualTo(404);
            assertThat(Serving.get(server, "/").statusCode()).isEqualTo(405);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Bearer s3cret,200",
        "Basic YW55OnMzY3JldA==,200",
        "Bearer other,401",
        "Bearer,401",
        "Basic YW55Om90aGVy,401",
        "Basic ?,401",
        "s3cret,401"
    })
    void answersWhoeverKnowsTheToken(String shown, int status) throws Exception {
        try (var server = VerifierServer.start(Serving.SMALL, requests -> Serving.scored(requests.size()))) {
            assertThat(Serving.post(server, "/", ONE, "Authorization", shown).statusCode())
                    .isEqualTo(status);
            assertThat(Serving.post(server, "/", ONE).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void refusesABodyThatIsTooLongAlsoWhereItsLengthIsNotAnnounced() throws Exception {
        try (var server = VerifierServer.start(Serving.SMALL, requests -> Serving.scored(requests.size()));
                var client = HttpClient.newHttpClient()) {
            var body = "x".repeat(1_001);
            assertThat(Serving.post(server, "/", body, TOKEN).statusCode()).isEqualTo(413);
            var chunked = java.net.http.HttpRequest.newBuilder(server.url())
                    .headers(TOKEN)
                    .POST(java.net.http.HttpRequest.BodyPublishers.ofInputStream(
                            () -> new java.io.ByteArrayInputStream(new byte[1_001])))
                    .build();
            assertThat(client.send(chunked, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    void refusesWhatComesBeyondThoseThatWait() throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        RequestJudge judge = requests -> {
            begun.countDown();
            end.await();
            return Serving.scored(requests.size());
        };
        try (var server = VerifierServer.start(Serving.SMALL, judge);
                var client = HttpClient.newHttpClient()) {
            var request = Serving.request(server, "/", ONE, TOKEN);
            var judged = client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
            begun.await();
            // Of two more one waits, and the other is refused: whichever comes second.
            var two = List.of(
                    client.sendAsync(request, HttpResponse.BodyHandlers.ofString()),
                    client.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
            var first = java.util.concurrent.CompletableFuture.anyOf(two.getFirst(), two.getLast())
                    .join();
            assertThat(((HttpResponse<?>) first).statusCode()).isEqualTo(503);
            end.countDown();
            assertThat(judged.join().statusCode()).isEqualTo(200);
            assertThat(two).extracting(each -> each.join().statusCode()).containsExactlyInAnyOrder(200, 503);
        }
    }

    @Test
    void saysThatTheJudgeBroke() throws Exception {
        RequestJudge throwing = _ -> {
            throw new IllegalStateException("no workers");
        };
        try (var broken = Serving.of(throwing);
                var wrong = Serving.of(_ -> List.of())) {
            var answer = Serving.post(broken, "/", ONE);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .isEqualTo(
                            "{\"error\":\"judge: got java.lang.IllegalStateException: no workers, expected verdicts\"}");
            assertThat(Serving.post(wrong, "/", ONE).body()).contains("got 0 verdicts, expected 1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "192.0.2.1"})
    void othersMayOnlyAskWithAToken(String host) {
        var address = new InetSocketAddress(host, 0);
        var capacity = ServingSettings.Capacity.DEFAULT;
        assertThatThrownBy(() -> new ServingSettings(
                        "fake", address, Optional.empty(), capacity, Unscored.OPENRLHF, Unscored.SLIME, List.of()))
                .hasMessage(
                        "host: got '" + host + "' without a token, expected one, as others than this machine may ask");
    }
}
