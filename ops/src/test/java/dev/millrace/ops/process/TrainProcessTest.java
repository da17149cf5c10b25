package dev.millrace.ops.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.millrace.messages.report.WorkerReport;
import dev.millrace.messages.report.WorkerState;
import dev.millrace.ops.export.Exports;
import dev.millrace.ops.recorded.RecordedRun;
import dev.millrace.ops.replay.Replays;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Timeout(value = 300, unit = TimeUnit.SECONDS)
@Execution(ExecutionMode.CONCURRENT)
class TrainProcessTest {
    private static final int TERMINATED = 128 + 15;
    private static final String SERVED = "--set=dashboard.enabled=true";

    @TempDir
    private Path folder = Path.of("");

    private MillraceProcess train(String run, int steps, String... more) throws IOException {
        var arguments = TinyRun.arguments(
                folder,
                steps,
                "train",
                "--json",
                "--run-dir",
                folder.resolve(run).toString());
        arguments.addAll(List.of(more));
        return MillraceProcess.start(folder, arguments);
    }

    private List<Long> policySteps(String run) throws IOException {
        var json = new JsonMapper();
        return Files.readAllLines(folder.resolve(run).resolve("metrics.jsonl")).stream()
                .map(line -> parse(json, line))
                .filter(object -> object.path("kind").asText().equals("policy"))
                .map(object -> object.path("version").asLong())
                .toList();
    }

    /// What Prometheus would get.
    private static String metrics(MillraceProcess run) throws Exception {
        var line =
                run.err().lines().filter(each -> each.startsWith("metrics: ")).findFirst();
        var address = URI.create(line.orElseThrow().substring("metrics: ".length()));
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                    .body();
        }
    }

    private static JsonNode parse(JsonMapper json, String line) {
        try {
            return json.readTree(line);
        } catch (IOException problem) {
            throw new AssertionError(line, problem);
        }
    }

    @Test
    void finishesTwoRunsAtOnce() throws Exception {
        try (var first = train("first", 4, SERVED);
                var second = train("second", 4, SERVED, "--seed", "2", "--no-dashboard")) {
            assertThat(first.awaitExit()).as(first.err()).isZero();
            assertThat(second.awaitExit()).as(second.err()).isZero();
            var summary = first.json();
            assertThat(summary.path("finished").asBoolean()).isTrue();
            assertThat(summary.path("version").asInt()).isEqualTo(4);
            assertThat(summary.path("maxStaleness").asInt(-1)).isBetween(0, 1);
            assertThat(summary.path("idle").path("generators").asDouble(-1)).isBetween(0.0, 1.0);
            assertThat(summary.path("evaluations").path("heldOut").has("after")).isTrue();
            assertThat(second.json().path("weightsDigest").asText()).hasSize(64);
            assertThat(first.err()).contains("dashboard: http://127.0.0.1:");
            assertThat(second.err()).doesNotContain("dashboard");
        }
        assertThat(policySteps("first")).containsExactly(1L, 2L, 3L, 4L);
        assertThat(folder.resolve("first/summary.json")).content().contains("\"finished\" : true");
        assertThat(folder.resolve("first/config.yaml")).content().contains("steps: 4");
        Exports.requireSameAfterImport(folder.resolve("first"), folder);
        Replays.requireSame(folder.resolve("first"), folder.resolve("second"), folder);
    }

    @Test
    void startsWithACriticThatWasPretrainedAlone() throws Exception {
        var critic = TinyRun.arguments(
                folder,
                2,
                "value-pretrain",
                "--json",
                "--run-dir",
                folder.resolve("critic").toString());
        critic.addAll(List.of(
                "--set", "learner.algorithm.critic.pretraining.maxRounds=2", "--set", "learner.rounds.prompts=64"));
        critic.addAll(List.of("--set", "learner.algorithm.critic.pretraining.heldOutPrompts=8"));
        critic.addAll(List.of("--set", "scorer.rewards.noAnswer=0.5"));
        String folderOfCritic;
        try (var pretraining = MillraceProcess.start(folder, critic)) {
            assertThat(pretraining.awaitExit()).as(pretraining.err()).isZero();
            folderOfCritic = pretraining.json().path("critic").asText();
            assertThat(pretraining.json().path("best").path("heldOutError").asDouble())
                    .isLessThan(pretraining
                            .json()
                            .path("start")
                            .path("heldOutError")
                            .asDouble());
        }
        var training = TinyRun.arguments(
                folder, 2, "train", "--run-dir", folder.resolve("run").toString());
        training.addAll(List.of("--critic", folderOfCritic));
        try (var run = MillraceProcess.start(folder, training)) {
            assertThat(run.awaitExit()).as(run.err()).isZero();
            assertThat(run.err()).doesNotContain("value-pretraining round").doesNotContain("warning");
        }
    }

    @Test
    void goesOnAfterItWasAskedToEnd() throws Exception {
        try (var asked = train("run", 60)) {
            asked.awaitErr("step 3/60");
            asked.terminate();
            assertThat(asked.awaitExit()).as(asked.err()).isEqualTo(TERMINATED);
            assertThat(asked.json().path("finished").asBoolean(true)).isFalse();
        }
        int done = policySteps("run").size();
        try (var again = train("run", done + 3)) {
            assertThat(again.awaitExit()).as(again.err()).isZero();
            assertThat(again.err()).contains("run goes on after step " + done).doesNotContain("warm start");
        }
        assertThat(policySteps("run")).hasSize(done + 3).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void goesOnWhenItsBrokerIsKilled() throws Exception {
        try (var run = train("run", 12, "--set", "telemetry.prometheus.enabled=true")) {
            run.awaitErr("step 3/12");
            assertThat(metrics(run))
                    .contains("millrace_kafka_stream_threads_alive{role=\"scorer\",run=\"demo\"} 1.0")
                    .contains("millrace_generator_version{", "millrace_verifier_calls_total{");
            run.broker().destroyForcibly();
            assertThat(run.awaitExit()).as(run.err()).isZero();
            assertThat(run.err()).contains("starting it again at 127.0.0.1:");
            assertThat(run.json().path("version").asInt()).isEqualTo(12);
        }
        assertThat(policySteps("run")).hasSize(12).doesNotHaveDuplicates();
        try (var recorded = RecordedRun.open(folder.resolve("run"), Optional.empty())) {
            var reports = ReportsOnLog.of(recorded.history());
            assertThat(reports)
                    .filteredOn(report -> report.state() == WorkerState.ENDED)
                    .extracting(WorkerReport::role)
                    .contains("learner", "scorer", "generator");
            assertThat(reports)
                    .filteredOn(report -> report.role().equals("broker"))
                    .extracting(WorkerReport::event)
                    .contains("started again after it ended: 1");
        }
    }

    @Test
    void leavesNoBrokerBehindWhenItIsKilled() throws Exception {
        try (var run = train("run", 60)) {
            run.awaitErr("step 1/60");
            var broker = run.broker();
            run.kill();
            assertThat(broker.onExit().get(60, TimeUnit.SECONDS).isAlive()).isFalse();
        }
    }
}
