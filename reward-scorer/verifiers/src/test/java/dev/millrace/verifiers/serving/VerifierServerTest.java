package dev.millrace.verifiers.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifiers.Contexts;
import dev.millrace.verifiers.Requests;
import dev.millrace.verifiers.Verifiers;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierServerTest {
    private static final String TWO = "{'query':['1+1=2','1+1=3'],'prompts':['1+1=','1+1='],'labels':['2','2']}";
    private static final String ONE = "{'prompt':'1+1=','response':'2','label':'2'}";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/openrlhf"})
    void answersAListWithAList(String path) throws Exception {
        try (var server = Serving.comparing()) {
            var answer = Serving.post(server, path, TWO);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"rewards\":[1.0,0.0],\"scores\":[1.0,0.0],\"extra_logs\":{}}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/slime"})
    void answersOneResponseWithANumber(String path) throws Exception {
        try (var server = Serving.comparing()) {
            assertThat(Serving.post(server, path, ONE).body()).isEqualTo("1.0");
        }
    }

    @Test
    void tellsATrainerOnlyWhatWasMeasuredOfEveryResponse() throws Exception {
        var metrics = List.of(Map.of("length", 3.0, "first", 1.0), Map.of("length", 4.0));
        RequestJudge judge = _ -> metrics.stream()
                .<Verdict>map(each ->
                        new Verdict.Scored(-1, true, "", OptionalDouble.of(0.25), Optional.empty(), List.of(), each))
                .toList();
        try (var server = Serving.of(judge)) {
            assertThat(Serving.post(server, "/", TWO).body())
                    .isEqualTo(
                            "{\"rewards\":[-1.0,-1.0],\"scores\":[0.25,0.25],\"extra_logs\":{\"length\":[3.0,4.0]}}");
        }
    }

    @Test
    void aResponseWithoutAnswerIsWorthNothingInAListAndNullAlone() throws Exception {
        try (var server = Serving.always(new Verdict.NoAnswer("none"))) {
            assertThat(Serving.post(server, "/", TWO).body())
                    .isEqualTo("{\"rewards\":[0.0,0.0],\"scores\":[0.0,0.0],\"extra_logs\":{}}");
            assertThat(Serving.post(server, "/", ONE).body()).isEqualTo("null");
        }
    }

    @Test
    void aListWithAVerdictThatNoNumberCanStandForIsAnError() throws Exception {
        try (var late = Serving.always(new Verdict.TimedOut("1 s"));
                var other = Serving.always(new Verdict.NotApplicable("prose"))) {
            var answer = Serving.post(late, "/", TWO);
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(answer.body()).isEqualTo("{\"error\":\"response 0: got 'timed out' (1 s), expected a reward\"}");
            assertThat(Serving.post(other, "/", TWO).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void everyVerdictArrivesAsItWasGiven() throws Exception {
        var credit = Optional.of(new Verdict.Credit(1, 2));
        var given = List.<Verdict>of(
                new Verdict.Scored(0.5, false, "x", OptionalDouble.of(0.5), credit, List.of(), Map.of()),
                new Verdict.NoAnswer("a"),
                new Verdict.NotApplicable("b"),
                new Verdict.TimedOut("c"),
                new Verdict.Failed("d"));
        try (var server = Serving.of(requests -> given.subList(0, requests.size()));
                var remote = Verifiers.onClassPath()
                        .create("remote", Map.of("url", server.url().toString()), Contexts.plain())) {
            var requests = Collections.nCopies(5, Requests.of("2", "2"));
            assertThat(remote.verifyBatch(requests, Budget.of(Duration.ofMinutes(1))))
                    .isEqualTo(given);
        }
    }

    @Test
    void saysThatItIsThere() throws Exception {
        try (var server = VerifierServer.start(Serving.SMALL, requests -> Serving.scored(requests.size()))) {
            assertThat(Serving.get(server, "/health").body()).isEqualTo("{\"status\":\"ok\",\"verifier\":\"fake\"}");
        }
    }
}
