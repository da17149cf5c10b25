package dev.millrace.learner.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.learner.TinyModel;
import dev.millrace.learner.credit.Credit;
import dev.millrace.learner.credit.PromptIssuer;
import dev.millrace.learner.evaluation.EvaluationResult;
import dev.millrace.learner.evaluation.Moment;
import dev.millrace.learner.evaluation.OpenEvaluation;
import dev.millrace.learner.log.LogPositions;
import dev.millrace.learner.state.Counts;
import dev.millrace.learner.state.EvaluationState;
import dev.millrace.learner.state.Filtered;
import dev.millrace.learner.state.Flow;
import dev.millrace.learner.state.Progress;
import dev.millrace.learner.state.Shortage;
import dev.millrace.learner.state.Snapshot;
import dev.millrace.learner.state.Times;
import dev.millrace.messages.log.Position;
import dev.millrace.policy.network.AdamWSettings;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.network.TokenSequence;
import dev.millrace.policy.network.TrainableModel;
import dev.millrace.policy.tensor.ElementType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
    private static final AdamWSettings ADAMW = new AdamWSettings(0.9, 0.99, 1e-8, 0);

    private static final ModelNeeds CRITIC = new ModelNeeds(true, false);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void givesBackNetworksThatLearnOnAlike() {
        withModels((source, models) -> {
            learn(models);
            var written = checkpoints(2, Long.MAX_VALUE).write(models, snapshot(5));
            try (var read = source.at(written)) {
                assertThat(read.policy().digest()).isEqualTo(models.policy().digest());
                assertThat(read.critic().orElseThrow().digest())
                        .isEqualTo(models.critic().orElseThrow().digest());
                learn(models);
                learn(read);
                assertThat(read.policy().digest()).isEqualTo(models.policy().digest());
                assertThat(read.critic().orElseThrow().digest())
                        .isEqualTo(models.critic().orElseThrow().digest());
            }
        });
    }

    @Test
    void givesBackWhereTheRunStood() {
        withModels((source, models) -> {
            var checkpoints = checkpoints(2, Long.MAX_VALUE);
            checkpoints.write(models, snapshot(5));
            assertThat(checkpoints.newest().orElseThrow().state()).isEqualTo(snapshot(5));
        });
    }

    @Test
    void keepsTheNewest() {
        withModels((source, models) -> {
            var checkpoints = checkpoints(2, Long.MAX_VALUE);
            for (long step = 1; step <= 4; step++) {
                checkpoints.write(models, snapshot(step));
            }
            assertThat(folder.resolve("checkpoints").toFile().list())
                    .containsExactlyInAnyOrder("step-000003", "step-000004");
        });
    }

    @Test
    void saysWhatIsNeededWhenTheDiskIsFullAndKeepsWhatIsThere() {
        withModels((source, models) -> {
            checkpoints(2, Long.MAX_VALUE).write(models, snapshot(1));
            var full = checkpoints(2, 1_000);
            assertThatThrownBy(() -> full.write(models, snapshot(2)))
                    .isInstanceOf(CheckpointFailedException.class)
                    .hasMessageContaining(
                            folder.resolve("checkpoints/step-000002").toString())
                    .hasMessageContaining("of free space, expected room for")
                    .hasMessageContaining("resume the run");
            assertThat(full.newest().orElseThrow().state()).isEqualTo(snapshot(1));
        });
    }

    @Test
    void saysWhatTheDiskSaidWhenItRefuses() throws IOException {
        Files.writeString(folder.resolve("checkpoints"), "a file where a folder should be");
        withModels((source, models) -> assertThatThrownBy(
                        () -> checkpoints(2, Long.MAX_VALUE).write(models, snapshot(2)))
                .isInstanceOf(CheckpointFailedException.class)
                .hasMessageContaining("FileAlreadyExistsException"));
    }

    @Test
    void passesOverDamagedOnes() {
        withModels((source, models) -> {
            var checkpoints = checkpoints(9, Long.MAX_VALUE);
            var written = List.of(1L, 2L, 3L, 4L).stream()
                    .map(step -> checkpoints.write(models, snapshot(step)))
                    .toList();
            damage(written.get(3).resolve("critic/model.safetensors"), bytes -> bytes[bytes.length - 1] ^= 1);
            damage(written.get(2).resolve("learner.json"), bytes -> Arrays.fill(bytes, (byte) '?'));
            delete(written.get(1).resolve("policy-optimizer.safetensors"));
            assertThat(checkpoints.newest().orElseThrow().folder()).isEqualTo(written.get(0));
        });
    }

    @Test
    void startsTheCriticFromAnotherRunsCritic() {
        withModels((source, models) -> {
            learn(models);
            var written = checkpoints(2, Long.MAX_VALUE).write(models, snapshot(5));
            var initial = new InitialModels(source.original(), Optional.of(written.resolve("critic")));
            try (var other = new ModelFolders(initial, compute(), 1, CRITIC).initial()) {
                assertThat(other.critic().orElseThrow().digest())
                        .isEqualTo(models.critic().orElseThrow().digest());
                assertThat(other.policy().digest()).isNotEqualTo(models.policy().digest());
            }
        });
    }

    @Test
    void startsAFreshCriticThatValuesEverythingAtZero() {
        withModels((source, models) -> {
            var sequence = new TokenSequence(new int[] {1}, new int[] {2, 3});
            assertThat(models.critic().orElseThrow().forward(List.of(sequence)).outputs())
                    .containsExactly(0, 0);
        });
    }

    @Test
    void writesAndReadsNoCriticWhereThereIsNone() {
        withModels(new ModelNeeds(false, false), (source, models) -> {
            learn(models);
            var written = checkpoints(2, Long.MAX_VALUE).write(models, snapshot(5));
            assertThat(written.toFile().list()).noneMatch(name -> name.startsWith("critic"));
            try (var read = source.at(written)) {
                assertThat(read.critic()).isEmpty();
                assertThat(read.digests()).isEqualTo(models.digests()).containsOnlyKeys("policy");
            }
        });
    }

    @Test
    void comparesWithTheInitialPolicyHoweverFarTheRunIs() {
        withModels(new ModelNeeds(true, true), (source, models) -> {
            var initial = models.policy().digest();
            learn(models);
            var written = checkpoints(2, Long.MAX_VALUE).write(models, snapshot(5));
            try (var read = source.at(written)) {
                assertThat(read.reference().orElseThrow().digest()).isEqualTo(initial);
                assertThat(read.digests()).containsOnlyKeys("policy", "critic").doesNotContainValue(initial);
            }
        });
    }

    private interface Trial {
        void with(ModelSource source, Models models);
    }

    private void withModels(Trial trial) {
        withModels(CRITIC, trial);
    }

    private void withModels(ModelNeeds needs, Trial trial) {
        var initial = new InitialModels(TinyModel.write(folder.resolve("model"), 3), Optional.empty());
        var source = new ModelFolders(initial, compute(), 1, needs);
        try (var models = source.initial()) {
            trial.with(source, models);
        }
    }

    private Checkpoints checkpoints(int keep, long freeBytes) {
        return new Checkpoints(folder, folder.resolve("model"), keep, any -> freeBytes);
    }

    private static void learn(Models models) {
        learn(models.policy());
        models.critic().ifPresent(CheckpointsTest::learn);
    }

    private static void learn(TrainableModel model) {
        var sequence = new TokenSequence(new int[] {1, 2}, new int[] {3, 4});
        model.accumulate(List.of(sequence), outputs -> new double[] {1, -2});
        model.update(ADAMW, 0.01, 1);
    }

    private static Snapshot snapshot(long step) {
        var question = new EvaluationResult.Question("heldOut", Moment.BEFORE, 0, 4, 2);
        var answers = new EvaluationResult.Answers(1, 1, 0, 12, 0, 0);
        var position = new Position("run.trajectories", 1, 17);
        return new Snapshot(
                "run",
                "configuration",
                new Progress(step, step - 1, true),
                new Flow(
                        40,
                        new PromptIssuer.Cursors(30, 20),
                        List.of(),
                        List.of(
                                new Credit(30, Credit.State.RETURNED, position),
                                new Credit(31, Credit.State.OUT, null)),
                        LogPositions.START.after(position),
                        new Shortage(2, 1)),
                new EvaluationState(
                        List.of(new OpenEvaluation(question, List.of(3L), answers)),
                        List.of(new EvaluationResult(question, answers))),
                new Counts(1, 2, 3, 400, 300, 2, new Filtered(7, 80, 2)),
                new Times(1.5, 2.5, 0.25));
    }

    private static void damage(Path file, Consumer<byte[]> change) {
        try {
            var bytes = Files.readAllBytes(file);
            change.accept(bytes);
            Files.write(file, bytes);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static ComputeSettings compute() {
        return new ComputeSettings("cpu", ElementType.F32, AttentionPath.PLAIN, 1);
    }
}
