package dev.millrace.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.learner.MemoryLog.Reply;
import dev.millrace.learner.algorithm.DynamicSampling;
import dev.millrace.learner.algorithm.FilterSettings;
import dev.millrace.learner.algorithm.Preset;
import dev.millrace.learner.batch.Trajectories;
import dev.millrace.learner.credit.ScheduleSettings;
import dev.millrace.learner.log.StepCommit;
import dev.millrace.learner.metric.FlowMetric;
import dev.millrace.learner.metric.Metric;
import dev.millrace.learner.step.Settings;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.Purpose;
import dev.millrace.messages.rollout.TrajectoryGroup;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DynamicSamplingTest {
    @TempDir
    private Path folder = Path.of("");

    /// Six policy steps with their refills.
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void losesAndRepeatsNothingWhenKilledAfterAnyStepOrRefill(int maxStaleness) {
        var straight = log(1);
        run("straight", Preset.DAPO, 3)
                .withMaxStaleness(maxStaleness)
                .learner(straight, Diary.silent())
                .run();
        var steps = record(straight);
        assertThat(phases(straight)).contains(Phase.REFILL, Phase.POLICY);

        LongStream.range(1, steps.size()).forEach(step -> {
            var run = run("killed" + step, Preset.DAPO, 3).withMaxStaleness(maxStaleness);
            var log = log(2);
            assertThatThrownBy(() -> run.learner(log, Diary.killingAfter(step)).run())
                    .isInstanceOf(Diary.Killed.class);
            run.learner(log, Diary.silent()).run();
            assertThat(record(log)).usingRecursiveComparison().isEqualTo(steps);
        });
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void resumesWhateverTheAlgorithm(Preset preset) {
        var straight = log(1);
        TinyRun.in(folder.resolve("straight"))
                .with(Settings.of(preset))
                .learner(straight, Diary.silent())
                .run();

        var run = TinyRun.in(folder.resolve("killed")).with(Settings.of(preset));
        var log = log(2);
        assertThatThrownBy(() -> run.learner(log, Diary.killingAfter(5)).run()).isInstanceOf(Diary.Killed.class);
        run.learner(log, Diary.silent()).run();
        assertThat(record(log)).usingRecursiveComparison().isEqualTo(record(straight));
    }

    @Test
    void goesOnAfterBeingClosedBetweenARefillAndItsStep() {
        var straight = log(1);
        run("straight", Preset.DAPO, 3)
                .withMaxStaleness(0)
                .learner(straight, Diary.silent())
                .run();

        var run = run("closed", Preset.DAPO, 3).withMaxStaleness(0);
        var closing = new ClosingAtRefill();
        var log = new MemoryLog(2, prompt -> closing.held ? Reply.HELD : Reply.ANSWERED, TinyRun::answer);
        closing.learner = run.learner(log, closing);
        closing.learner.run();
        assertThat(phases(log)).endsWith(Phase.REFILL);
        assertThat(closing.checkpoint)
                .isEqualTo(log.commits().getLast().record().step());
        closing.held = false;
        run.learner(log, Diary.silent()).run();
        assertThat(record(log)).usingRecursiveComparison().isEqualTo(record(straight));
    }

    @Test
    void trainsOnInformativeGroupsAndCountsTheOthers() {
        var log = log(1);
        var learner = run("run", Preset.DAPO, 50).withMaxStaleness(0).learner(log, Diary.silent());
        learner.run();

        var counts = learner.report().orElseThrow().counts();
        var steps = log.commits().stream()
                .map(StepCommit::record)
                .filter(record -> record.phase() == Phase.POLICY && record.step() > 0)
                .toList();
        assertThat(steps).hasSize(6).allSatisfy(record -> {
            double filtered = metric(record, FlowMetric.FILTERED_GROUPS);
            assertThat(record.consumed()).hasSize(TinyRun.BATCH + (int) filtered);
            assertThat(record.metrics().get(Metric.RESPONSES.key())).isEqualTo(TinyRun.BATCH * TinyRun.GROUP);
        });
        assertThat(counts.filtered().groups()).isPositive();
        assertThat(counts.filtered().refills()).isPositive().isEqualTo((long) steps.stream()
                .mapToDouble(record -> metric(record, FlowMetric.REFILLS))
                .sum());
        assertThat(counts.tokensTrained() + counts.filtered().tokens()).isEqualTo(tokensAsked(log));
    }

    @Test
    void endsAfterTenStepsThatFoundNothing() {
        var log = new MemoryLog(1, prompt -> Reply.ANSWERED, DynamicSamplingTest::alwaysRight);
        var run = run("run", Preset.DAPO, 2).with(new ScheduleSettings(12, 0, 3, 2));
        assertThatThrownBy(() -> run.learner(log, Diary.silent()).run())
                .isInstanceOf(NothingToLearnException.class)
                .hasMessageContaining("got 10 policy steps in a row");

        assertThat(phases(log)).filteredOn(Phase.POLICY::equals).hasSize(10);
        assertThat(phases(log)).filteredOn(Phase.REFILL::equals).hasSize(20);
        assertThat(log.commits())
                .extracting(commit -> commit.record().digests().get("policy"))
                .containsOnly(log.commits().getFirst().record().digests().get("policy"));
        assertThatThrownBy(() -> run.learner(log, Diary.silent()).run()).isInstanceOf(NothingToLearnException.class);
    }

    private TinyRun run(String name, Preset preset, int maxRefills) {
        var settings = Settings.of(preset);
        var filters = new FilterSettings(
                new DynamicSampling.Refill(maxRefills), settings.all().filters().overlong());
        return TinyRun.in(folder.resolve(name)).with(settings.with(filters));
    }

    private static MemoryLog log(long seed) {
        return new MemoryLog(seed, prompt -> Reply.ANSWERED, TinyRun::answer);
    }

    private static TrajectoryGroup alwaysRight(Prompt prompt, long version) {
        var usual = TinyRun.answer(prompt, version);
        var right = usual.trajectories().stream()
                .map(each -> Trajectories.trajectory(each.rollout(), 1))
                .toList();
        return new TrajectoryGroup(prompt, usual.promptTokenIds(), right, usual.generator(), usual.scorer());
    }

    private static List<Phase> phases(MemoryLog log) {
        return log.commits().stream()
                .skip(1)
                .map(commit -> commit.record().phase())
                .toList();
    }

    private static List<Object> record(MemoryLog log) {
        return log.commits().stream()
                .<Object>map(commit -> List.of(
                        commit.record().step(),
                        commit.record().phase(),
                        commit.record().version(),
                        commit.record().digests(),
                        commit.prompts().stream()
                                .map(prompt -> prompt.id().number())
                                .toList()))
                .toList();
    }

    private static long tokensAsked(MemoryLog log) {
        return log.commits().stream()
                .flatMap(commit -> commit.prompts().stream())
                .filter(prompt -> prompt.purpose() == Purpose.TRAINING)
                .flatMap(prompt -> TinyRun.answer(prompt, 0).trajectories().stream())
                .mapToLong(trajectory -> trajectory.rollout().length())
                .sum();
    }

    private static double metric(StepRecord record, FlowMetric metric) {
        return record.metrics().getOrDefault(metric.key(), Double.NaN);
    }

    /// Closes its learner with the first refill, whose prompts are not answered before that.
    private static final class ClosingAtRefill implements LearnerListener {
        private @Nullable Learner learner;
        private boolean held;
        private long checkpoint;

        @Override
        public void onRefill(StepRecord record) {
            held = true;
            if (learner != null) {
                learner.close();
            }
        }

        @Override
        public void onCheckpoint(long step, Path written) {
            checkpoint = step;
        }
    }
}
