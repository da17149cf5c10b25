package dev.millrace.ops.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Timeout(value = 300, unit = TimeUnit.SECONDS)
@Execution(ExecutionMode.CONCURRENT)
class CompareProcessTest {
    @TempDir
    private Path folder = Path.of("");

    private MillraceProcess compare(String seeds, String... more) throws IOException {
        var arguments = TinyRun.arguments(folder, 2, "compare", "--json", "--presets", "vapo,ppo", "--seeds", seeds);
        arguments.addAll(List.of("--out", folder.resolve("out").toString(), "--set", "learner.rounds.prompts=64"));
        arguments.addAll(List.of("--set", "learner.algorithm.critic.pretraining.maxRounds=1"));
        arguments.addAll(List.of("--set", "learner.algorithm.critic.pretraining.heldOutPrompts=8"));
        arguments.addAll(List.of("--set", "scorer.rewards.noAnswer=0.5"));
        arguments.addAll(List.of(more));
        return MillraceProcess.start(folder, arguments);
    }

    private List<String> metrics(String run) throws IOException {
        return Files.readAllLines(folder.resolve("out/runs").resolve(run).resolve("metrics.jsonl"));
    }

    private List<String> pretrainings() throws IOException {
        try (Stream<Path> critics = Files.list(folder.resolve("out/critics"))) {
            return critics.map(critic -> critic.getFileName().toString()).toList();
        }
    }

    @Test
    void goesOnWhereItWasEndedAndRunsNothingTwice() throws Exception {
        try (var asked = compare("1,2")) {
            asked.awaitErr("| ppo-1 | held-out");
            asked.terminate();
            assertThat(asked.awaitExit()).as(asked.err()).isEqualTo(128 + 15);
        }
        var before = List.of(metrics("vapo-1"), metrics("ppo-1"));
        try (var again = compare("1,2")) {
            assertThat(again.awaitExit()).as(again.err()).isZero();
            assertThat(again.err()).doesNotContain("warm start", "value-pretraining round");
            var result = again.json();
            assertThat(result.path("runs")).hasSize(4);
            assertThat(result.path("presets"))
                    .allSatisfy(row -> assertThat(row.path("finished").asInt()).isEqualTo(2));
        }
        assertThat(List.of(metrics("vapo-1"), metrics("ppo-1"))).isEqualTo(before);
        assertThat(pretrainings()).as("value-pretraining of both presets").hasSize(1);
        assertThat(folder.resolve("out/compare.md")).content().contains("| vapo | 2 |", "| vapo − ppo | 2 |");
        assertThat(folder.resolve("out/updates.svg")).content().contains(">vapo<", ">ppo<");
    }

    @Test
    void reportsRunsThatFailAndGoesOnWithTheOthers() throws Exception {
        try (var diverging = compare("1", "--set", "learner.algorithm.policyOptimizer.learningRate=1.0e30")) {
            assertThat(diverging.awaitExit()).as(diverging.err()).isOne();
            List<String> failed = new ArrayList<>();
            diverging.json().path("runs").forEach(run -> {
                assertThat(run.path("failed").asText()).contains("expected");
                failed.add(run.path("preset").asText() + "-" + run.path("seed").asText());
            });
            assertThat(failed).containsExactly("vapo-1", "ppo-1");
        }
        assertThat(folder.resolve("out/compare.md")).content().contains("Failed:", "- ppo-1: ");
    }
}
