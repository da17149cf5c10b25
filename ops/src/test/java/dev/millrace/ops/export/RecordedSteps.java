package dev.millrace.ops.export;

import dev.millrace.messages.assessment.GroupAssessment;
import dev.millrace.messages.assessment.ResponseAssessment;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.history.StepRange;
import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.log.StepId;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.messages.topic.Topics;
import dev.millrace.ops.parquet.RandomGroups;
import dev.millrace.ops.settings.Configuration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The log of a small run: step 0, then steps of two groups each; a duplicate, a group that no step takes in, dead
/// letters, and bytes that are no rollout.
public final class RecordedSteps {
    static final int STEPS = 6;
    static final Topics TOPICS = new Topics("r");

    private static final int PARTITIONS = 3;

    private final MemoryHistory history = new MemoryHistory(TOPICS);
    private final RandomGroups random = new RandomGroups("r", 5);
    private final List<Position> consumed = new ArrayList<>();

    private RecordedSteps() {}

    /// Exports the whole of it.
    ///
    /// @param target folder of the export
    public static void exportTo(Path target) {
        new Exporter(history(), new Configuration().bind(), Optional.empty(), Exports.quietBar())
                .export(new ExportPlan(target, StepRange.ALL, TrajectoryFormat.AVRO, false, "millrace test"));
    }

    static MemoryHistory history() {
        return new RecordedSteps().record().history;
    }

    /// A log without a group that step 3 took in.
    static MemoryHistory historyWithALostGroup() {
        var steps = new RecordedSteps().record();
        steps.history.remove(steps.consumed.get(4));
        return steps.history;
    }

    private RecordedSteps record() {
        addStep(0, List.of());
        for (int step = 1; step <= STEPS; step++) {
            var first = addGroup(2L * step);
            var second = addGroup(2L * step + 1);
            addStep(step, List.of(first, second));
            consumed.addAll(List.of(first, second));
        }
        addGroup(100);
        history.add(TOPICS.rollouts(), 0, "r/4", new byte[] {1, 2, 3});
        return this;
    }

    private void addStep(long step, List<Position> groups) {
        var id = new StepId("r", step, Phase.POLICY, step);
        history.add(LogTopic.STEPS, 0, "r/" + step, new StepRecord(id, groups, Map.of("policy", "d" + step), Map.of()));
    }

    private Position addGroup(long number) {
        var group = random.group(number);
        var key = group.prompt().id().key();
        int partition = (int) number % PARTITIONS;
        history.add(LogTopic.PROMPTS, 0, key, group.prompt());
        history.add(LogTopic.ROLLOUTS, partition, key, rollouts(group));
        history.add(LogTopic.DEAD_LETTERS, 0, key, letter(key));
        history.add(LogTopic.ASSESSMENTS, 0, key, assessment(number, group));
        var position = history.add(LogTopic.TRAJECTORIES, partition, key, group);
        history.add(LogTopic.TRAJECTORIES, partition, key, group);
        return position;
    }

    private static RolloutGroup rollouts(TrajectoryGroup group) {
        var rollouts = group.trajectories().stream().map(Trajectory::rollout).toList();
        return new RolloutGroup(group.prompt(), group.promptTokenIds(), rollouts, group.generator());
    }

    private static DeadLetter letter(String key) {
        return new DeadLetter("scorer", "odd", new Position("r.rollouts", 0, 7), key, new byte[] {4});
    }

    private static GroupAssessment assessment(long number, TrajectoryGroup group) {
        var response = new ResponseAssessment(0, new float[] {-1}, new float[] {0.5f}, new float[] {2});
        return new GroupAssessment(number / 2, group.prompt().id(), List.of(response));
    }
}
