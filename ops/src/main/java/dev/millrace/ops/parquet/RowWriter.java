package dev.millrace.ops.parquet;

import dev.millrace.messages.log.StepId;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.Sampling;
import dev.millrace.messages.rollout.Rollout;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.verifier.request.Problem;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.RecordConsumer;
import org.jspecify.annotations.Nullable;

/// Writes trajectories as rows. [RowReader] is its inverse.
final class RowWriter extends WriteSupport<TrajectoryRow> {
    private @Nullable RecordConsumer out;

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return new WriteContext(TrajectorySchema.COLUMNS, Map.of());
    }

    /// Asked for by the class alone; Hadoop is not there.
    @Override
    @SuppressWarnings("deprecation")
    public WriteContext init(Configuration configuration) {
        return new WriteContext(TrajectorySchema.COLUMNS, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        out = consumer;
    }

    @Override
    public void write(TrajectoryRow row) {
        var consumer = out;
        if (consumer == null) {
            throw new IllegalStateException("rows: got one before a file, expected the file first");
        }
        consumer.startMessage();
        var fields = new Fields(consumer, TrajectorySchema.COLUMNS);
        writePlace(fields, row);
        writePrompt(fields, row.group().prompt());
        fields.number("sibling", row.sibling())
                .numbers("prompt_token_ids", row.group().promptTokenIds());
        writeRollout(fields, row.trajectory().rollout());
        writeVerdict(fields, row.trajectory());
        writeWorkers(fields, row);
        consumer.endMessage();
    }

    private static void writePlace(Fields fields, TrajectoryRow row) {
        fields.text("topic", row.position().topic())
                .number("partition", row.position().partition())
                .number("offset", row.position().offset())
                .number("timestamp", row.timestamp())
                .text("phase", row.consumer().map(StepId::phase).map(Words::of));
        row.consumer().ifPresent(step -> fields.number("step", step.step()));
    }

    private static void writePrompt(Fields fields, Prompt prompt) {
        fields.text("run", prompt.id().run())
                .number("prompt", prompt.id().number())
                .text("purpose", Words.of(prompt.purpose()))
                .number("group_size", prompt.groupSize())
                .number("issued_version", prompt.issuedVersion());
        writeProblem(fields, prompt.problem());
        writeSampling(fields, prompt.sampling());
    }

    private static void writeProblem(Fields fields, Problem problem) {
        var messages = problem.messages();
        fields.text("problem_id", problem.id())
                .text("data_source", problem.dataSource())
                .text("family", problem.family())
                .number("difficulty", problem.difficulty())
                .text("ground_truth", problem.groundTruth())
                .groups(
                        "messages",
                        messages.size(),
                        (message, i) -> message.text("role", messages.get(i).role())
                                .text("content", messages.get(i).content()))
                .map("metadata", problem.metadata());
    }

    private static void writeSampling(Fields fields, Sampling sampling) {
        fields.number("temperature", sampling.temperature())
                .number("top_p", sampling.topP())
                .number("top_k", sampling.topK())
                .number("max_tokens", sampling.maxTokens())
                .numbers(
                        "stop_token_ids",
                        sampling.stopTokenIds().stream()
                                .mapToInt(Integer::intValue)
                                .toArray());
    }

    private static void writeRollout(Fields fields, Rollout rollout) {
        var versions = rollout.versions();
        var observations = rollout.observations();
        fields.text("response", rollout.text())
                .numbers("token_ids", rollout.tokenIds())
                .numbers("behavior_log_probs", rollout.behaviorLogProbs())
                .groups(
                        "versions",
                        versions.size(),
                        (span, i) -> span.number("from", versions.get(i).from())
                                .number("version", versions.get(i).version()))
                .groups(
                        "observations",
                        observations.size(),
                        (span, i) -> span.number("from", observations.get(i).from())
                                .number("until", observations.get(i).until()))
                .text("finish_reason", Words.of(rollout.finishReason()));
    }

    private static void writeVerdict(Fields fields, Trajectory trajectory) {
        fields.number("length", trajectory.length());
        VerdictColumns.write(fields, trajectory.verifier(), trajectory.verdict());
        if (!Double.isNaN(trajectory.reward())) {
            fields.number("reward", trajectory.reward());
        }
        var parts = trajectory.parts();
        if (!parts.isEmpty()) {
            fields.groups(
                    "parts",
                    parts.size(),
                    (part, i) -> VerdictColumns.write(
                            part, parts.get(i).verifier(), parts.get(i).verdict()));
        }
    }

    private static void writeWorkers(Fields fields, TrajectoryRow row) {
        var generator = row.group().generator();
        var scorer = row.group().scorer();
        fields.text("generator", generator.worker())
                .number("generator_busy_nanos", generator.busyNanos())
                .number("generator_idle_nanos", generator.idleNanos())
                .text("scorer", scorer.worker())
                .number("scorer_busy_nanos", scorer.busyNanos())
                .number("scorer_idle_nanos", scorer.idleNanos());
    }
}
