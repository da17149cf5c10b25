package dev.millrace.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.learner.MemoryLog.Reply;
import dev.millrace.learner.batch.Trajectories;
import dev.millrace.learner.checkpoint.CriticFolder;
import dev.millrace.learner.credit.DeadlineSettings;
import dev.millrace.learner.credit.Goal;
import dev.millrace.learner.credit.ScheduleSettings;
import dev.millrace.learner.evaluation.Moment;
import dev.millrace.learner.log.StepCommit;
import dev.millrace.learner.metric.Metric;
import dev.millrace.learner.step.DivergenceException;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.Purpose;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.policy.document.CheckpointException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LearnerTest {
    private static final long BATCH_AFTER_THE_FIRST = TinyRun.ROUND + TinyRun.EVALUATED + TinyRun.ROUND + TinyRun.BATCH;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void boundsStalenessWhateverTheOrderOfArrival(long seed) {
        var log = log(seed);
        var learner = finish(TinyRun.in(folder), log, Diary.silent());

        var staleness = policySteps(log).stream()
                .map(commit -> commit.record().metrics().get(Metric.STALENESS_MAX.key()))
                .toList();
        assertThat(staleness).hasSize(6).allSatisfy(value -> assertThat(value).isBetween(0.0, 2.0));
        assertThat(learner.report().orElseThrow().counts().maxStaleness()).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void issuesNoMorePromptsThanTheCreditAllows(int maxStaleness) {
        var log = log(1);
        finish(TinyRun.in(folder).withMaxStaleness(maxStaleness), log, Diary.silent());

        int out = 0;
        for (var commit : log.commits()) {
            out += (int) commit.prompts().stream()
                    .filter(prompt -> prompt.purpose() == Purpose.TRAINING)
                    .count();
            out -= commit.record().phase() == Phase.POLICY ? TinyRun.BATCH : 0;
            assertThat(out).isLessThanOrEqualTo((1 + maxStaleness) * TinyRun.BATCH);
        }
        assertThat(out).isZero();
    }

    @Test
    void givesTheSameWeightsWhateverTheOrderOfArrival() {
        var first = finish(TinyRun.in(folder.resolve("a")), log(1), Diary.silent());
        var second = finish(TinyRun.in(folder.resolve("b")), log(2), Diary.silent());

        assertThat(digest(first)).isEqualTo(digest(second));
    }

    @Test
    void tellsOnceThatTrajectoriesCame() {
        var diary = Diary.silent();
        finish(TinyRun.in(folder), log(1), diary);

        assertThat(diary.steps).hasSizeGreaterThan(1);
        assertThat(diary.firsts).isEqualTo(1);
    }

    @Test
    void goesOnWhenAPromptDied() {
        var log = log(1, LearnerTest::sometimesDead);
        var learner = finish(TinyRun.in(folder), log, Diary.silent());

        var report = learner.report().orElseThrow();
        assertThat(report.finished()).isTrue();
        assertThat(report.counts().deadPrompts()).isPositive();
        assertThat(policySteps(log))
                .anySatisfy(commit -> assertThat(commit.record().consumed()).hasSizeLessThan(TinyRun.BATCH));
        assertThat(log.commits().stream().flatMap(commit -> commit.deadLetters().stream()))
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.role()).isEqualTo("learner"));
    }

    private static Reply sometimesDead(Prompt prompt) {
        if (prompt.purpose() == Purpose.VALUE_PRETRAINING) {
            return Reply.ANSWERED;
        }
        return switch ((int) (prompt.id().number() % 7)) {
            case 3 -> Reply.DEAD;
            case 5 -> Reply.MALFORMED;
            default -> Reply.ANSWERED;
        };
    }

    @Test
    void saysWhyWhenAWholeBatchDied() {
        var log = log(1, prompt -> prompt.purpose() == Purpose.TRAINING ? Reply.DEAD : Reply.ANSWERED);
        assertThatThrownBy(() -> finish(TinyRun.in(folder), log, Diary.silent()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("got dead letters for all 3 prompts")
                .hasMessageContaining("generator: too long");
    }

    @Test
    void asksAgainThenGivesUpOnWhatNeverComesBack() {
        var lost = BATCH_AFTER_THE_FIRST;
        var log = log(1, prompt -> prompt.id().number() == lost ? Reply.HELD : Reply.ANSWERED);
        var schedule = new ScheduleSettings(Goal.POLICY, 6, 0, 3, 2, new DeadlineSettings(1, 1));
        var learner = finish(TinyRun.in(folder).with(schedule), log, Diary.silent());

        assertThat(learner.report().orElseThrow().finished()).isTrue();
        assertThat(learner.report().orElseThrow().counts().deadPrompts()).isOne();
        assertThat(log.reissued()).extracting(prompt -> prompt.id().number()).containsExactly(lost);
        assertThat(log.commits().stream().flatMap(commit -> commit.deadLetters().stream()))
                .singleElement()
                .satisfies(letter -> assertThat(letter.key()).isEqualTo("run/" + lost))
                .satisfies(letter -> assertThat(letter.reason()).contains("got no answer, asked 2 times"));
    }

    @Test
    void losesNoPromptOfWhichACopyWasDamaged() {
        var damaged = new HashSet<Long>();
        var log = log(
                1,
                prompt -> prompt.purpose() == Purpose.TRAINING
                                && damaged.add(prompt.id().number())
                        ? Reply.MALFORMED
                        : Reply.ANSWERED);
        var learner = finish(TinyRun.in(folder.resolve("a")), log, Diary.silent());

        var counts = learner.report().orElseThrow().counts();
        assertThat(counts.deadLetters()).isEqualTo(damaged.size()).isPositive();
        assertThat(counts.deadPrompts()).isZero();
        assertThat(log.reissued()).hasSameSizeAs(damaged);
        var undisturbed = finish(TinyRun.in(folder.resolve("b")), log(1), Diary.silent());
        assertThat(digest(learner)).isEqualTo(digest(undisturbed));
    }

    @Test
    void keepsTheConfigurationOnTheLogOnceAndWhatItAskedNext() {
        var log = log(1);
        finish(TinyRun.in(folder), log, Diary.silent());

        var records = log.commits().stream().map(StepCommit::record).toList();
        assertThat(records.getFirst().configuration()).isEqualTo("text of configuration-1");
        assertThat(records)
                .filteredOn(record -> !record.configuration().isEmpty())
                .hasSize(1);
        long prompts = log.commits().stream()
                .mapToLong(commit -> commit.prompts().size())
                .sum();
        assertThat(records.getLast().cursors()).containsEntry("prompt", prompts);
    }

    @Test
    void keepsWhatItMadeOfEveryResponseItTrainedOn() {
        var log = log(1);
        finish(TinyRun.in(folder), log, Diary.silent());

        assertThat(policySteps(log)).allSatisfy(commit -> {
            assertThat(commit.assessments()).hasSameSizeAs(commit.record().consumed());
            var tokens = commit.assessments().stream()
                    .flatMap(group -> group.responses().stream())
                    .mapToInt(response -> response.advantages().length)
                    .sum();
            assertThat(commit.record().metric("responseTokens")).isEqualTo(tokens);
        });
    }

    @Test
    void dropsAndCountsSecondCopies() {
        var once = finish(TinyRun.in(folder.resolve("a")), log(1), Diary.silent());
        var twice = finish(TinyRun.in(folder.resolve("b")), log(1, prompt -> Reply.ANSWERED_TWICE), Diary.silent());

        assertThat(digest(twice)).isEqualTo(digest(once));
        assertThat(once.report().orElseThrow().counts().duplicates()).isZero();
        assertThat(twice.report().orElseThrow().counts().duplicates()).isPositive();
    }

    @Test
    void evaluatesTheFirstAndTheLastPolicyAtOneVersionEach() {
        var diary = Diary.silent();
        var learner = finish(TinyRun.in(folder).with(new ScheduleSettings(6, 2, 3, 2)), log(1), diary);

        var report = learner.report().orElseThrow();
        assertThat(diary.evaluations).hasSize(4);
        var before = report.evaluation("heldOut", Moment.BEFORE).orElseThrow();
        var after = report.evaluation("heldOut", Moment.AFTER).orElseThrow();
        assertThat(before.answers().lastVersion()).isZero();
        assertThat(after.answers().firstVersion()).isEqualTo(6);
        assertThat(after.isOfOneVersion()).isTrue();
    }

    @Test
    void onlyEvaluatesWhereThereAreNoSteps() {
        var log = log(1);
        var learner = finish(TinyRun.in(folder).with(new ScheduleSettings(0, 0, 1, 1)), log, Diary.silent());

        assertThat(log.commits()).hasSize(1);
        assertThat(log.commits().getFirst().prompts())
                .hasSize(TinyRun.EVALUATED)
                .allSatisfy(prompt -> assertThat(prompt.purpose()).isEqualTo(Purpose.EVALUATION));
        assertThat(learner.report().orElseThrow().evaluations()).hasSize(1);
    }

    @Test
    void onlyPretrainsWhereTheGoalIsACritic() {
        var log = log(1);
        var run = TinyRun.in(folder).with(new ScheduleSettings(Goal.CRITIC, 6, 0, 3, 2, DeadlineSettings.DEFAULT));
        var learner = finish(run, log, Diary.silent());

        assertThat(learner.report().orElseThrow().finished()).isTrue();
        assertThat(log.commits().stream().flatMap(commit -> commit.prompts().stream()))
                .isNotEmpty()
                .allSatisfy(prompt -> assertThat(prompt.purpose()).isEqualTo(Purpose.VALUE_PRETRAINING));
        var origin = CriticFolder.origin(run.folder().resolve("critic")).orElseThrow();
        assertThat(origin.policyDigest()).isEqualTo(digest(learner));
        assertThat(origin.report().best().error())
                .isLessThan(origin.report().start().error());
    }

    @Test
    void startsWithAPretrainedCriticAndDoesNotPretrain() {
        var first = TinyRun.in(folder);
        var pretrained = log(1);
        finish(
                first.with(new ScheduleSettings(Goal.CRITIC, 6, 0, 3, 2, DeadlineSettings.DEFAULT)),
                pretrained,
                Diary.silent());
        var log = log(2);

        finish(TinyRun.in(folder.resolve("second")).withCritic(first.folder().resolve("critic")), log, Diary.silent());

        assertThat(log.commits().getFirst().record().digests().get("critic"))
                .isEqualTo(pretrained.commits().getLast().record().digests().get("critic"));
        assertThat(log.commits().stream().flatMap(commit -> commit.prompts().stream()))
                .noneMatch(prompt -> prompt.purpose() == Purpose.VALUE_PRETRAINING);
        assertThat(policySteps(log)).hasSize(6);
    }

    @Test
    void refusesACriticOfAnotherShape() {
        var run = TinyRun.in(folder);
        var other = TinyModel.criticOfTwoLayers(folder.resolve("critic"));

        assertThatThrownBy(() -> finish(run.withCritic(other), log(1), Diary.silent()))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("layers=2")
                .hasMessageContaining("expected the policy's")
                .hasMessageContaining("layers=1");
    }

    @Test
    void stopsBeforeADivergingStepTouchesTheLog() {
        var broken = new MemoryLog(1, prompt -> Reply.ANSWERED, LearnerTest::answerWithoutBounds);
        var diary = Diary.silent();
        assertThatThrownBy(() -> finish(TinyRun.in(folder), broken, diary))
                .isInstanceOf(DivergenceException.class)
                .hasMessageContaining("weights unchanged")
                .hasMessageContaining("run/");
        assertThat(policySteps(broken)).isEmpty();
        assertThat(diary.checkpoints).endsWith(3L);
    }

    /// A reward that is no number for training, a usual one before.
    private static TrajectoryGroup answerWithoutBounds(Prompt prompt, long version) {
        var usual = TinyRun.answer(prompt, version);
        if (prompt.purpose() != Purpose.TRAINING) {
            return usual;
        }
        var endless = usual.trajectories().stream()
                .map(each -> Trajectories.trajectory(each.rollout(), Double.POSITIVE_INFINITY))
                .toList();
        return new TrajectoryGroup(prompt, usual.promptTokenIds(), endless, usual.generator(), usual.scorer());
    }

    private static MemoryLog log(long seed) {
        return log(seed, prompt -> Reply.ANSWERED);
    }

    private static MemoryLog log(long seed, Function<Prompt, Reply> replies) {
        return new MemoryLog(seed, replies, TinyRun::answer);
    }

    private static Learner finish(TinyRun run, MemoryLog log, Diary diary) {
        var learner = run.learner(log, diary);
        learner.run();
        return learner;
    }

    private static String digest(Learner learner) {
        return learner.report().orElseThrow().policyDigest();
    }

    private static List<StepCommit> policySteps(MemoryLog log) {
        return log.commits().stream()
                .filter(commit -> commit.record().phase() == Phase.POLICY)
                .toList();
    }
}
