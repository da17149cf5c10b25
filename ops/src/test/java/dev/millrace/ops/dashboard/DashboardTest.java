package dev.millrace.ops.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.dashboard.listing.RunPlace;
import dev.millrace.ops.dashboard.listing.RunSource;
import dev.millrace.ops.ledger.LegalRun;
import dev.millrace.ops.recorded.SegmentFiles;
import dev.millrace.ops.run.RunDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class DashboardTest {
    @TempDir
    private Path folder = Path.of("");

    private Served served = Served.on();
    private String run = "";

    @BeforeEach
    void serveARun() throws Exception {
        served.close();
        write("one", 2, 3);
        served = Served.on(new RunSource.Below(folder, Optional.empty()));
        run = "/api/runs/" + served.firstRun();
    }

    @AfterEach
    void end() {
        served.close();
    }

    private void write(String name, int seed, int taken) throws IOException {
        var run = LegalRun.draw(seed, 3, taken);
        SegmentFiles.write(run.history(), run.settings(), folder.resolve(name));
    }

    @Test
    void servesOnePageForAllPagesAndClearOnesForWhatIsNotThere() throws Exception {
        var id = run.substring("/api/runs/".length());
        for (var path : List.of(
                "/",
                "/compare?runs=a",
                "/run/" + id,
                "/run/" + id + "/rollouts",
                "/run/" + id + "/health",
                "/run/" + id + "/prompt/3")) {
            var page = served.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).contains("<main");
        }
        for (var path : List.of("/run/nothing", "/run/nothing/health", "/nothing")) {
            var page = served.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(404);
            assertThat(page.body()).contains("<main");
        }
        assertThat(served.error("/api/runs/nothing", 404))
                .isEqualTo("run: got 'nothing', expected one of those at /api/runs");
        assertThat(served.error("/api/nothing", 404)).contains("GET /api/nothing");
        assertThat(served.send("POST", "/api/runs").statusCode()).isEqualTo(404);
    }

    @Test
    void letsBrowsersKeepFilesUntilTheyChange() throws Exception {
        var first = served.get("/web/main.js");
        assertThat(first.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/javascript;");
        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var second = served.get("/web/main.js", "If-None-Match", tag);
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void listsRunsAndSaysHowEachStands() throws Exception {
        write("two", 3, 2);
        Files.writeString(folder.resolve("one/format"), "99\n");
        var fresh = Served.on(new RunSource.Below(folder, Optional.empty()));
        try (fresh;
                var _ = RunDirectory.open(folder.resolve("two"))) {
            var runs = fresh.json("/api/runs").path("runs");
            assertThat(runs.path(0).path("state").asText()).isEqualTo("unreadable");
            assertThat(runs.path(0).path("error").asText()).contains("a newer Millrace wrote it");
            assertThat(runs.path(1).path("state").asText()).isEqualTo("running");
            assertThat(runs.path(1).path("version").asInt()).isEqualTo(2);
            assertThat(runs.path(1).path("stepsPlanned").asInt()).isEqualTo(3);
        }
    }

    @Test
    void tellsOfARunWhatItsLogHolds() throws Exception {
        var head = served.json(run);
        assertThat(head.path("name").asText()).isEqualTo("one");
        assertThat(head.path("state").asText()).isEqualTo("finished");
        assertThat(head.path("loaded").asDouble()).isEqualTo(1);
        assertThat(head.path("counts").path("policySteps").asInt()).isEqualTo(3);
        assertThat(head.path("purposes").findValuesAsText("name"))
                .containsExactlyInAnyOrder("training", "value-pretraining");
        assertThat(metric(head, "responseTokens").path("meaning").asText()).isNotEmpty();
        assertThat(metric(head, "responseTokens").path("n").asInt()).isEqualTo(3);
        var series = served.json(run + "/series?keys=responseTokens,nothing&x=version&phase=policy");
        assertThat(series.path("x").toString()).isEqualTo("[1,2,3]");
        assertThat(series.path("series").size()).isEqualTo(1);
        assertThat(series.at("/series/responseTokens/mean").size()).isEqualTo(3);
        assertThat(series.at("/series/responseTokens/min").isMissingNode()).isTrue();
        assertThat(served.json(run + "/series?keys=responseTokens&points=2")
                        .at("/series/responseTokens/min")
                        .size())
                .isEqualTo(2);
        assertThat(served.json(run + "/configuration").path("values").path(0).toString())
                .isEqualTo("{\"path\":\"run.name\",\"value\":\"legal\"}");
        assertThat(served.json(run + "/pipeline").path("topics").findValuesAsText("topic"))
                .startsWith("prompts", "rollouts", "trajectories");
    }

    private static JsonNode metric(JsonNode head, String key) {
        return Stream.iterate(0, i -> i + 1)
                .map(i -> head.path("metrics").path(i))
                .filter(metric -> metric.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void pagesThroughResponsesAndTellsOfEach() throws Exception {
        var all = served.json(run + "/responses?limit=500&purpose=training&sort=prompt");
        var second = served.json(run + "/responses?limit=1&offset=1&purpose=training&sort=prompt");
        assertThat(second.path("total")).isEqualTo(all.path("total"));
        assertThat(second.path("rows").path(0)).isEqualTo(all.path("rows").path(1));
        var row = second.path("rows").path(0);
        var prompt = run + "/prompts/" + row.path("prompt").asInt();
        var life = served.json(prompt);
        assertThat(life.at("/judged/0/responses/1/text").asText()).startsWith("it is #");
        assertThat(life.at("/judged/0/responses/1/perToken").isMissingNode()).isTrue();
        var tokens = served.json(prompt + "/responses/" + row.path("sibling").asInt() + "/tokens?from=1&limit=1");
        assertThat(tokens.path("total").asInt()).isEqualTo(row.path("length").asInt());
        assertThat(tokens.path("ids").size()).isLessThanOrEqualTo(1);
        assertThat(served.error(run + "/prompts/123456", 404))
                .isEqualTo("prompt: got 123456, expected one that the run has issued");
        assertThat(served.error(prompt + "/responses/9/tokens", 404)).contains("sibling: got 9");
        assertThat(served.error(run + "/prompts/x", 400)).isEqualTo("number: got 'x', expected a whole number >= 0");
        assertThat(served.error(run + "/responses?limit=x", 400)).contains("limit: got 'x'");
    }

    @Test
    void comparesRuns() throws Exception {
        write("two", 3, 2);
        var both = Served.on(new RunSource.Below(folder, Optional.empty()));
        try (both) {
            var ids = String.join(",", both.json("/api/runs").findValuesAsText("id"));
            var compared = both.json("/api/compare?keys=responseTokens&phase=policy&runs=" + ids)
                    .path("runs");
            assertThat(compared.path(0).at("/series/x").size()).isEqualTo(3);
            assertThat(compared.path(1).at("/series/x").size()).isEqualTo(2);
            assertThat(both.json("/api/compare/configuration?runs=" + ids)
                            .path("rows")
                            .size())
                    .isZero();
            assertThat(both.error("/api/compare?runs=", 400)).contains("runs: got 0 of them");
            assertThat(both.error("/api/compare?runs=" + ids + ",x", 404)).contains("run: got 'x'");
        }
    }

    @Test
    void tellsHealthAndDrawsUpTheLedgerWhenAsked() throws Exception {
        var health = served.json(run + "/health");
        var letters = served.json(run + "/dead-letters?limit=1");
        assertThat(letters.path("total")).isEqualTo(health.at("/deadLetters/total"));
        assertThat(health.at("/ledger/state").asText()).isEqualTo("absent");
        assertThat(health.path("verdicts").path(0).path("verifier").asText()).isEqualTo("exact");
        assertThat(served.send("POST", run + "/ledger").statusCode()).isEqualTo(202);
        var ledger = served.json(run + "/ledger");
        while (ledger.path("state").asText().equals("reading")) {
            ledger = served.json(run + "/ledger");
        }
        assertThat(ledger.at("/ledger/closes").asBoolean()).isTrue();
    }

    @Test
    void compressesWhatIsLarge() throws Exception {
        var path = run + "/responses?limit=500";
        var request = served.request("GET", path, "Accept-Encoding", "gzip");
        var small = served.client().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(small.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(small.body().length).isLessThan(served.get(path).body().length() / 4);
    }

    @Test
    void saysWhenARunChanges() throws Exception {
        var response =
                served.client().send(served.request("GET", run + "/events"), HttpResponse.BodyHandlers.ofLines());
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream;");
        try (var lines = response.body()) {
            var data = lines.filter(line -> line.startsWith("data: ")).iterator();
            assertThat(data.next()).contains("\"version\":3", "\"state\":\"finished\"");
            try (var _ = RunDirectory.open(folder.resolve("one"))) {
                assertThat(data.next()).contains("\"version\":3", "\"state\":\"running\"");
            }
        }
    }

    @Test
    void endsAtOnceThoughSomebodyListens() throws Exception {
        var response = served.client().send(served.request("GET", "/api/events"), HttpResponse.BodyHandlers.ofLines());
        var lines = response.body().iterator();
        assertThat(lines.next()).startsWith("retry");
        // A server that is closed owes nobody the event it was about to send: it has to be there before.
        while (!lines.next().equals("event: runs")) {}
        served.dashboard().close();
        assertThat(Stream.generate(() -> lines).takeWhile(DashboardTest::goesOn).map(each -> each.next()))
                .doesNotContain("event: runs");
    }

    private static boolean goesOn(Iterator<String> lines) {
        try {
            return lines.hasNext();
        } catch (UncheckedIOException cut) {
            return false;
        }
    }

    @Test
    void saysThatABrokerDoesNotAnswerAndGoesOn() throws Exception {
        var dead = new KafkaConnection(
                "127.0.0.1:1", Map.of("default.api.timeout.ms", "200", "request.timeout.ms", "200"));
        var place = new RunPlace.Named("run", dead);
        try (var lonely = Served.on(new RunSource.One(place), new RunSource.Below(folder, Optional.empty()))) {
            assertThat(lonely.error("/api/runs/" + place.id(), 503)).isNotEmpty();
            assertThat(lonely.get("/run/" + place.id()).statusCode()).isEqualTo(200);
            var runs = lonely.json("/api/runs").path("runs");
            assertThat(runs.path(0).path("error").asText()).contains("127.0.0.1:1");
            assertThat(runs.path(1).path("state").asText()).isEqualTo("finished");
        }
    }
}
