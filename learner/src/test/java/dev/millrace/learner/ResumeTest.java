package dev.millrace.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.learner.MemoryLog.Reply;
import dev.millrace.learner.credit.ScheduleSettings;
import dev.millrace.learner.log.LogException;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.prompt.Prompt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeTest {
    private static List<Object> straight = List.of();

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void runWithoutAnEnd(@TempDir Path folder) {
        straight = record(TinyRun.in(folder), log(1));
    }

    /// Three rounds, then six policy steps; checkpoints at 0, 3, 6 and 9.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 8, 9})
    void losesAndRepeatsNothingWhenKilledAfterAnyStep(long step) {
        var run = TinyRun.in(folder.resolve("killed"));
        var log = log(2);
        assertThatThrownBy(() -> run.learner(log, Diary.killingAfter(step)).run())
                .isInstanceOf(Diary.Killed.class);

        assertThat(record(run, log)).usingRecursiveComparison().isEqualTo(straight);
    }

    @Test
    void doesOnlyTheStepsAfterTheCheckpointAgain() {
        var run = TinyRun.in(folder);
        var log = log(1);
        assertThatThrownBy(() -> run.learner(log, Diary.killingAfter(8)).run()).isInstanceOf(Diary.Killed.class);

        var diary = Diary.silent();
        run.learner(log, diary).run();

        assertThat(diary.replayed).extracting(StepRecord::step).containsExactly(7L, 8L);
        assertThat(diary.steps).extracting(StepRecord::step).containsExactly(9L);
    }

    @Test
    void keepsItsCountsOverAKill() {
        var run = TinyRun.in(folder);
        var log = new MemoryLog(1, prompt -> Reply.ANSWERED_TWICE, TinyRun::answer);
        assertThatThrownBy(() -> run.learner(log, Diary.killingAfter(8)).run()).isInstanceOf(Diary.Killed.class);
        var learner = run.learner(log, Diary.silent());
        learner.run();

        var straight = TinyRun.in(folder.resolve("straight"))
                .learner(new MemoryLog(1, prompt -> Reply.ANSWERED_TWICE, TinyRun::answer), Diary.silent());
        straight.run();
        assertThat(learner.report().orElseThrow().counts().tokensTrained())
                .isEqualTo(straight.report().orElseThrow().counts().tokensTrained());
        assertThat(learner.report().orElseThrow().evaluations())
                .extracting(result -> result.answers().accepted())
                .isEqualTo(straight.report().orElseThrow().evaluations().stream()
                        .map(result -> result.answers().accepted())
                        .toList());
    }

    @Test
    void passesOverADamagedCheckpoint() throws IOException {
        var run = TinyRun.in(folder);
        var log = log(1);
        assertThatThrownBy(() -> run.learner(log, Diary.killingAfter(8)).run()).isInstanceOf(Diary.Killed.class);
        var weights = run.folder().resolve("checkpoints/step-000006/model.safetensors");
        var bytes = Files.readAllBytes(weights);
        bytes[bytes.length - 1] ^= 1;
        Files.write(weights, bytes);
        Files.createDirectories(run.folder().resolve("checkpoints/.step-000009.writing"));

        var diary = Diary.silent();
        run.learner(log, diary).run();

        assertThat(diary.replayed).extracting(StepRecord::step).containsExactly(4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void doesEverythingAgainWhereNoCheckpointIsLeft() throws IOException {
        var run = TinyRun.in(folder.resolve("killed"));
        var log = log(2);
        assertThatThrownBy(() -> run.learner(log, Diary.killingAfter(8)).run()).isInstanceOf(Diary.Killed.class);
        Files.move(run.folder().resolve("checkpoints"), folder.resolve("gone"));

        assertThat(record(run, log)).usingRecursiveComparison().isEqualTo(straight);
    }

    @Test
    void goesOnAfterBeingClosedWhileItWaits() throws InterruptedException {
        var ofStalenessOne = record(TinyRun.in(folder.resolve("straight")).withMaxStaleness(1), log(1));
        var run = TinyRun.in(folder.resolve("closed")).withMaxStaleness(1);
        var held = new AtomicBoolean(true);
        var log = new MemoryLog(1, prompt -> holds(held, prompt) ? Reply.HELD : Reply.ANSWERED, TinyRun::answer);
        var diary = Diary.silent();
        var learner = run.learner(log, diary);
        var thread = Thread.ofPlatform().start(learner);
        diary.awaitStep(5);
        learner.close();
        thread.join();
        assertThat(diary.checkpoints).endsWith(5L);
        assertThat(learner.report().orElseThrow().finished()).isFalse();

        held.set(false);
        assertThat(record(run, log)).usingRecursiveComparison().isEqualTo(ofStalenessOne);
    }

    /// What was issued with the first policy step, or later: one more step has its prompts before that.
    private static boolean holds(AtomicBoolean held, Prompt prompt) {
        return held.get() && prompt.issuedVersion() >= 1;
    }

    @Test
    void refusesToDoStepsAgainUnderAnotherConfiguration() {
        var run = TinyRun.in(folder);
        var log = log(1);
        assertThatThrownBy(() -> run.learner(log, Diary.killingAfter(8)).run()).isInstanceOf(Diary.Killed.class);

        assertThatThrownBy(() -> run.withConfiguration("configuration-2")
                        .learner(log, Diary.silent())
                        .run())
                .isInstanceOf(LogException.class)
                .hasMessageContaining("step 7, configuration: got another one than on the log")
                .hasMessageContaining("different: text of configuration-1 is not of configuration-2");
    }

    @Test
    void refusesAnotherInitialModel() {
        var run = TinyRun.in(folder);
        var log = log(1);
        run.learner(log, Diary.silent()).run();
        var other = TinyRun.in(folder.resolve("empty")).withModel(TinyModel.write(folder.resolve("other"), 4));

        assertThatThrownBy(() -> other.learner(log, Diary.silent()).run())
                .isInstanceOf(LogException.class)
                .hasMessageContaining("step 0, ")
                .hasMessageContaining("digest");
    }

    @Test
    void refusesALogThatEndsBeforeTheCheckpoint() {
        var run = TinyRun.in(folder);
        run.learner(log(1), Diary.silent()).run();

        assertThatThrownBy(() -> run.learner(log(1), Diary.silent()).run())
                .isInstanceOf(LogException.class)
                .hasMessageContaining("got none, expected those up to 9");
    }

    @Test
    void saysThatAFinishedRunTakesNoFurtherSteps() {
        var run = TinyRun.in(folder);
        var log = log(1);
        run.learner(log, Diary.silent()).run();

        assertThatThrownBy(() -> run.with(new ScheduleSettings(9, 0, 3, 2))
                        .learner(log, Diary.silent())
                        .run())
                .isInstanceOf(LogException.class)
                .hasMessageContaining("got 0, expected a batch of 3; a finished run takes no further steps");
    }

    @Test
    void hasNothingToDoInAFinishedRun() {
        var run = TinyRun.in(folder);
        var log = log(1);
        run.learner(log, Diary.silent()).run();
        var diary = Diary.silent();
        var again = run.learner(log, diary);
        again.run();

        assertThat(again.report().orElseThrow().finished()).isTrue();
        assertThat(diary.steps).isEmpty();
        assertThat(log.commits()).hasSize(10);
    }

    private static MemoryLog log(long seed) {
        return new MemoryLog(seed, prompt -> Reply.ANSWERED, TinyRun::answer);
    }

    /// What each step of a finished run left behind.
    private static List<Object> record(TinyRun run, MemoryLog log) {
        run.learner(log, Diary.silent()).run();
        return log.commits().stream()
                .<Object>map(commit -> List.of(
                        commit.record().step(),
                        commit.record().digests(),
                        commit.prompts().stream()
                                .map(prompt -> prompt.id().number())
                                .toList()))
                .toList();
    }
}
