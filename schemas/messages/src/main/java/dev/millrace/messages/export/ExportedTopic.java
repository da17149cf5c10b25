package dev.millrace.messages.export;

import dev.millrace.messages.assessment.GroupAssessment;
import dev.millrace.messages.avro.DeadLetterData;
import dev.millrace.messages.avro.GroupAssessmentData;
import dev.millrace.messages.avro.PromptData;
import dev.millrace.messages.avro.RolloutGroupData;
import dev.millrace.messages.avro.StepData;
import dev.millrace.messages.avro.TrajectoryGroupData;
import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.messages.topic.Topics;
import java.util.List;
import org.apache.avro.Schema;

/// A topic that can be exported, and the schema of its records in a container.
///
/// @param <T> what it holds
public final class ExportedTopic<T> {
    /// What each learner step consumed and left behind.
    public static final ExportedTopic<StepRecord> STEPS =
            new ExportedTopic<>("steps", LogTopic.STEPS, StepData.getClassSchema());

    /// Responses with verdict and reward.
    public static final ExportedTopic<TrajectoryGroup> TRAJECTORIES =
            new ExportedTopic<>("trajectories", LogTopic.TRAJECTORIES, TrajectoryGroupData.getClassSchema());

    /// Credit for generators.
    public static final ExportedTopic<Prompt> PROMPTS =
            new ExportedTopic<>("prompts", LogTopic.PROMPTS, PromptData.getClassSchema());

    /// What each learner step made of each response.
    public static final ExportedTopic<GroupAssessment> ASSESSMENTS =
            new ExportedTopic<>("assessments", LogTopic.ASSESSMENTS, GroupAssessmentData.getClassSchema());

    /// Records that could not be used.
    public static final ExportedTopic<DeadLetter> DEAD_LETTERS =
            new ExportedTopic<>("dead-letters", LogTopic.DEAD_LETTERS, DeadLetterData.getClassSchema());

    /// Responses as generated.
    public static final ExportedTopic<RolloutGroup> ROLLOUTS =
            new ExportedTopic<>("rollouts", LogTopic.ROLLOUTS, RolloutGroupData.getClassSchema());

    /// Every one.
    public static final List<ExportedTopic<?>> ALL =
            List.of(STEPS, TRAJECTORIES, PROMPTS, ASSESSMENTS, DEAD_LETTERS, ROLLOUTS);

    private final String name;
    private final LogTopic<T> topic;
    private final Schema schema;

    private ExportedTopic(String name, LogTopic<T> topic, Schema value) {
        this.name = name;
        this.topic = topic;
        this.schema = ContainerSchema.of(value);
    }

    /// What it is called in every run: `trajectories`.
    public String name() {
        return name;
    }

    /// Its full name in one run.
    public String name(Topics topics) {
        return topic.name().apply(topics);
    }

    /// How its records are decoded.
    public LogTopic<T> topic() {
        return topic;
    }

    /// Of its records in a container.
    Schema schema() {
        return schema;
    }

    @Override
    public String toString() {
        return name;
    }
}
