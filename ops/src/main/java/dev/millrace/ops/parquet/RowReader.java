package dev.millrace.ops.parquet;

import dev.millrace.messages.log.Position;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.PromptId;
import dev.millrace.messages.prompt.Purpose;
import dev.millrace.messages.prompt.Sampling;
import dev.millrace.messages.rollout.Observation;
import dev.millrace.messages.rollout.PartVerdict;
import dev.millrace.messages.rollout.Rollout;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.messages.rollout.VersionSpan;
import dev.millrace.messages.rollout.WorkerClock;
import dev.millrace.verifier.request.FinishReason;
import dev.millrace.verifier.request.Message;
import dev.millrace.verifier.request.Problem;
import java.util.Arrays;
import java.util.List;

/// Makes messages of rows. The inverse of [RowWriter].
final class RowReader {
    private RowReader() {}

    static Position position(Cells row) {
        return new Position(row.text("topic"), row.whole("partition"), row.large("offset"));
    }

    static TrajectoryGroup group(Cells row, List<Trajectory> trajectories) {
        return new TrajectoryGroup(
                prompt(row),
                row.wholes("prompt_token_ids"),
                trajectories,
                clock(row, "generator"),
                clock(row, "scorer"));
    }

    private static WorkerClock clock(Cells row, String role) {
        return new WorkerClock(row.text(role), row.large(role + "_busy_nanos"), row.large(role + "_idle_nanos"));
    }

    private static Prompt prompt(Cells row) {
        return new Prompt(
                new PromptId(row.text("run"), row.large("prompt")),
                Words.read(Purpose.class, row.text("purpose")),
                problem(row),
                sampling(row),
                row.whole("group_size"),
                row.large("issued_version"));
    }

    private static Problem problem(Cells row) {
        return new Problem(
                row.text("problem_id"),
                row.groups("messages", message -> new Message(message.text("role"), message.text("content"))),
                row.text("ground_truth"),
                row.text("data_source"),
                row.text("family"),
                row.real("difficulty"),
                row.map("metadata"));
    }

    private static Sampling sampling(Cells row) {
        return new Sampling(
                row.real("temperature"),
                row.real("top_p"),
                row.whole("top_k"),
                row.whole("max_tokens"),
                Arrays.stream(row.wholes("stop_token_ids")).boxed().toList());
    }

    static Trajectory trajectory(Cells row) {
        return new Trajectory(
                rollout(row),
                row.text("verifier"),
                VerdictColumns.read(row),
                row.has("reward") ? row.real("reward") : Double.NaN,
                row.whole("length"),
                row.has("parts") ? row.groups("parts", RowReader::part) : List.of());
    }

    private static PartVerdict part(Cells part) {
        return new PartVerdict(part.text("verifier"), VerdictColumns.read(part));
    }

    private static Rollout rollout(Cells row) {
        return new Rollout(
                row.wholes("token_ids"),
                row.reals("behavior_log_probs"),
                row.groups("versions", span -> new VersionSpan(span.whole("from"), span.large("version"))),
                row.groups("observations", span -> new Observation(span.whole("from"), span.whole("until"))),
                Words.read(FinishReason.class, row.text("finish_reason")),
                row.text("response"));
    }
}
