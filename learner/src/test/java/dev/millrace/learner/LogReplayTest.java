package dev.millrace.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.learner.MemoryLog.Reply;
import dev.millrace.learner.algorithm.DynamicSampling;
import dev.millrace.learner.algorithm.FilterSettings;
import dev.millrace.learner.algorithm.Preset;
import dev.millrace.learner.checkpoint.Checkpoints;
import dev.millrace.learner.checkpoint.Models;
import dev.millrace.learner.metric.Metric;
import dev.millrace.learner.replay.LogReplay;
import dev.millrace.learner.replay.ReplayedStep;
import dev.millrace.learner.replay.TrajectoryFeed;
import dev.millrace.learner.state.Progress;
import dev.millrace.learner.step.Settings;
import dev.millrace.messages.history.HistoryException;
import dev.millrace.messages.history.StepEntry;
import dev.millrace.messages.history.StepLog;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.prompt.Prompt;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LogReplayTest {
    private static final Progress BEGINNING = new Progress(0, 0, false);

    @TempDir
    private Path folder = Path.of("");

    private final MemoryLog log = new MemoryLog(1, LogReplayTest::sometimesDead, TinyRun::answer);

    private static Reply sometimesDead(Prompt prompt) {
        return prompt.id().number() % 11 == 7 ? Reply.DEAD : Reply.ANSWERED;
    }

    private TinyRun recorded(Settings algorithm) {
        var run = TinyRun.in(folder).with(algorithm);
        run.learner(log, Diary.silent()).run();
        return run;
    }

    private List<StepRecord> steps() {
        return StepLog.read(log.history()).entries().stream()
                .map(StepEntry::record)
                .filter(record -> record.step() > 0)
                .toList();
    }

    private List<Optional<ReplayedStep>> again(LearnerSettings settings, Models models, Progress from) {
        var rest =
                steps().stream().filter(record -> record.step() > from.step()).toList();
        try (models;
                var feed = new TrajectoryFeed(log.history(), rest);
                var replay = new LogReplay(settings, TinyRun.SEED, models, from, feed)) {
            return rest.stream().map(replay::take).toList();
        }
    }

    private static void requireSame(StepRecord record, Optional<ReplayedStep> again) {
        assertThat(again).as("step %d", record.step()).isPresent();
        assertThat(record.digests()).containsAllEntriesOf(again.orElseThrow().digests());
        assertThat(record.metrics())
                .containsAllEntriesOf(again.orElseThrow().outcome().metrics());
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void leavesTheSameWeightsAfterEveryStep(Preset preset) {
        var run = recorded(Settings.of(preset));
        var again = again(run.settings(), run.folders().initial(), BEGINNING);

        var steps = steps();
        assertThat(again).hasSameSizeAs(steps);
        for (int i = 0; i < steps.size(); i++) {
            requireSame(steps.get(i), again.get(i));
        }
    }

    @Test
    void leavesTheSameWeightsWhereRefillsLieBetweenSteps() {
        var dapo = Settings.of(Preset.DAPO);
        var filters = new FilterSettings(
                new DynamicSampling.Refill(3), dapo.all().filters().overlong());
        var run = recorded(dapo.with(filters));
        var again = again(run.settings(), run.folders().initial(), BEGINNING);

        var steps = steps();
        assertThat(steps).extracting(StepRecord::phase).contains(Phase.REFILL);
        requireSame(steps.getLast(), again.getLast());
    }

    @Test
    void goesOnFromACheckpointInTheMiddle() {
        var run = recorded(Settings.small());
        var found = new Checkpoints(run.folder(), run.model(), 2)
                .newestBefore(steps().getLast().step())
                .orElseThrow();
        var again = again(
                run.settings(), run.folders().at(found.folder()), found.state().progress());

        assertThat(found.state().progress().pretrained()).isTrue();
        assertThat(again).hasSizeBetween(1, 5);
        requireSame(steps().getLast(), again.getLast());
    }

    @Test
    void trainsAnotherAlgorithmOnTheSameTrajectories() {
        var run = recorded(Settings.small());
        var grpo = run.with(Settings.of(Preset.GRPO));
        var again = again(grpo.settings(), grpo.folders().initial(), BEGINNING);

        var trained = again.stream().flatMap(Optional::stream).toList();
        assertThat(trained)
                .hasSize(6)
                .allSatisfy(step -> assertThat(
                                step.outcome().get(Metric.EFFECTIVE_SAMPLE_SIZE).orElseThrow())
                        .isBetween(0.0, 1.0));
        assertThat(trained.getLast().digests().get("policy"))
                .isNotEqualTo(steps().getLast().digests().get("policy"));
    }

    @Test
    void saysWhichStepsTrajectoriesAreGone() {
        var run = recorded(Settings.small());
        var last = steps().getLast();
        log.forget(last.consumed().getLast());

        assertThatThrownBy(() -> again(run.settings(), run.folders().initial(), BEGINNING))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("trajectories of step " + last.step());
    }
}
