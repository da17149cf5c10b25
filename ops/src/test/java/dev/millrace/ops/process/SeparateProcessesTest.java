package dev.millrace.ops.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.report.WorkerReport;
import dev.millrace.messages.report.WorkerState;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.inspection.VerdictKind;
import dev.millrace.ops.ledger.Ledger;
import dev.millrace.ops.recorded.RecordedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Timeout(value = 300, unit = TimeUnit.SECONDS)
@Execution(ExecutionMode.CONCURRENT)
class SeparateProcessesTest {
    @TempDir
    private Path folder = Path.of("");

    private MillraceProcess start(String... command) throws IOException {
        return MillraceProcess.start(folder, TinyRun.arguments(folder, 4, command));
    }

    @Test
    void finishesARunWithAVerifierThatHangsAndCrashesAndAJudgeThatIsKilled() throws Exception {
        String run = folder.resolve("run").toString();
        PluginJar.write(folder.resolve("plugins"), FaultyVerifierFactory.class);
        try (var broker = start("broker", "--run-dir", folder.resolve("broker").toString());
                var warmStart = start("warm-start", "--run-dir", run, "--json")) {
            String bootstrap = broker.awaitLine();
            assertThat(warmStart.awaitExit()).as(warmStart.err()).isZero();
            String model = warmStart.json().path("model").asText();
            try (var judge = judged("judge", "--bootstrap", bootstrap);
                    var scorer = judged("score", "--bootstrap", bootstrap);
                    var generator = judged("generate", "--bootstrap", bootstrap, "--model", model);
                    var learner = judged("learn", "--bootstrap", bootstrap, "--run-dir", run, "--json")) {
                judge.awaitChildren(2);
                judge.kill();
                assertThat(learner.awaitExit()).as(learner.err()).isZero();
                assertThat(learner.json().path("version").asInt()).isEqualTo(4);
                scorer.terminate();
                generator.terminate();
                assertThat(scorer.awaitExit()).as(scorer.err()).isEqualTo(128 + 15);
                assertThat(generator.awaitExit()).as(generator.err()).isEqualTo(128 + 15);
            }
            requireEveryKindOfVerdict(Path.of(run), bootstrap);
        }
    }

    private MillraceProcess judged(String... command) throws IOException {
        var arguments = TinyRun.arguments(folder, 4, command);
        arguments.addAll(List.of(
                "--set",
                "scorer.verifier=faulty",
                "--set",
                "scorer.verification.plugins=" + folder.resolve("plugins"),
                "--set",
                "scorer.verification.workers.budgetMillis=300"));
        return MillraceProcess.start(folder, arguments);
    }

    private static void requireEveryKindOfVerdict(Path run, String bootstrap) throws InterruptedException {
        var cluster = Optional.of(new KafkaConnection(bootstrap, Map.of()));
        try (var recorded = RecordedRun.open(run, cluster);
                var entries = LogTopic.TRAJECTORIES.read(recorded.history())) {
            var ledger = Ledger.of(recorded);
            assertThat(ledger.closes()).as("%s", ledger.violations()).isTrue();
            assertThat(ReportsOnLog.of(recorded.history()))
                    .anyMatch(report -> report.measures().getOrDefault("verifier.faulty.processesCrashed", 0.0) > 0)
                    .filteredOn(report -> report.state() == WorkerState.ENDED)
                    .extracting(WorkerReport::role)
                    .containsExactlyInAnyOrder("learner", "scorer", "generator");
            var kinds = entries.<Trajectory>mapMulti((entry, found) -> {
                        if (entry instanceof LogEntry.Intact<TrajectoryGroup> intact) {
                            intact.value().trajectories().forEach(found);
                        }
                    })
                    .map(trajectory -> VerdictKind.of(trajectory.verdict()))
                    .collect(Collectors.toSet());
            assertThat(kinds)
                    .containsExactlyInAnyOrder(
                            VerdictKind.ACCEPTED, VerdictKind.REJECTED, VerdictKind.TIMED_OUT, VerdictKind.FAILED);
        }
    }

    private MillraceProcess train(String name, String bootstrap) throws IOException {
        return start(
                "train",
                "--json",
                "--bootstrap",
                bootstrap,
                "--run-dir",
                folder.resolve(name).toString(),
                "--set",
                "run.name=" + name);
    }

    @Test
    void keepsTwoRunsOnOneBrokerApart() throws Exception {
        try (var broker = start("broker", "--run-dir", folder.resolve("broker").toString())) {
            String bootstrap = broker.awaitLine();
            try (var one = train("one", bootstrap);
                    var two = train("two", bootstrap)) {
                assertThat(one.awaitExit()).as(one.err()).isZero();
                assertThat(two.awaitExit()).as(two.err()).isZero();
            }
            var cluster = Optional.of(new KafkaConnection(bootstrap, Map.of()));
            for (var name : List.of("one", "two")) {
                try (var run = RecordedRun.open(Path.of(name), cluster)) {
                    var ledger = Ledger.of(run);
                    assertThat(ledger.closes()).as("%s", ledger.violations()).isTrue();
                    assertThat(run.settings().run().name()).isEqualTo(name);
                }
            }
        }
    }
}
