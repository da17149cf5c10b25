package dev.millrace.ops.inspection;

import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.Sampling;
import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.verifier.request.Problem;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A prompt's life for a program. What is not known is left out.
///
/// @param life what happened
/// @param details what else is said of each response
public record LifeValues(PromptLife life, Details details) {
    /// What is said of a response beside its text, its verdict and its reward.
    @FunctionalInterface
    public interface Details {
        /// By name; a name that the response has already is said anew.
        ///
        /// @param sibling its place in the group
        /// @param trajectory the response
        Map<String, Object> of(int sibling, Trajectory trajectory);
    }

    /// A life with all the tokens of each response.
    ///
    /// @param texts what tokens stand for
    public static LifeValues withTokens(PromptLife life, TokenTexts texts) {
        return new LifeValues(
                life,
                (sibling, trajectory) -> Map.of(
                        "perToken",
                        TokenRow.of(trajectory.rollout(), life.assessment(sibling)).stream()
                                .map(row -> token(row, texts))
                                .toList()));
    }

    /// All of it.
    public Map<String, Object> values() {
        var prompt = life.issued().getFirst().value();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("prompt", life.id().key());
        values.put("purpose", Words.of(prompt.purpose()));
        values.put("groupSize", prompt.groupSize());
        values.put("problem", problem(prompt.problem()));
        values.put("sampling", sampling(prompt.sampling()));
        values.put("issued", life.issued().stream().map(LifeValues::issued).toList());
        values.put(
                "generated",
                life.generated().stream().map(LifeValues::generated).toList());
        values.put("judged", life.judged().stream().map(this::judged).toList());
        values.put(
                "deadLetters",
                life.deadLetters().stream().map(LifeValues::letter).toList());
        values.put(
                "consumed", life.consumed().stream().map(LifeValues::consumed).toList());
        values.put("assessed", !life.assessments().isEmpty());
        return values;
    }

    private static Map<String, Object> problem(Problem problem) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", problem.id());
        values.put(
                "messages",
                problem.messages().stream()
                        .map(each -> Map.of("role", each.role(), "content", each.content()))
                        .toList());
        values.put("groundTruth", problem.groundTruth());
        values.put("dataSource", problem.dataSource());
        values.put("family", problem.family());
        values.put("difficulty", problem.difficulty());
        values.put("metadata", problem.metadata());
        return values;
    }

    private static Map<String, Object> sampling(Sampling sampling) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("temperature", sampling.temperature());
        values.put("topP", sampling.topP());
        values.put("topK", sampling.topK());
        values.put("maxTokens", sampling.maxTokens());
        values.put("stopTokenIds", sampling.stopTokenIds());
        return values;
    }

    private static Map<String, Object> issued(LogEntry.Intact<Prompt> entry) {
        var values = place(entry.position(), entry.timestamp());
        values.put("version", entry.value().issuedVersion());
        return values;
    }

    private static Map<String, Object> generated(LogEntry.Intact<RolloutGroup> entry) {
        var values = place(entry.position(), entry.timestamp());
        values.put("generator", entry.value().generator().worker());
        values.put(
                "tokens",
                entry.value().rollouts().stream().map(each -> each.length()).toList());
        return values;
    }

    private Map<String, Object> judged(LogEntry.Intact<TrajectoryGroup> entry) {
        var values = place(entry.position(), entry.timestamp());
        values.put("scorer", entry.value().scorer().worker());
        var trajectories = entry.value().trajectories();
        values.put(
                "responses",
                IntStream.range(0, trajectories.size())
                        .mapToObj(sibling -> response(sibling, trajectories.get(sibling)))
                        .toList());
        return values;
    }

    private Map<String, Object> response(int sibling, Trajectory trajectory) {
        var rollout = trajectory.rollout();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("sibling", sibling);
        values.put("text", rollout.text());
        values.put("tokens", trajectory.length());
        values.put("finishReason", Words.of(rollout.finishReason()));
        values.put(
                "versions",
                rollout.versions().stream()
                        .map(span -> Map.of("from", span.from(), "version", span.version()))
                        .toList());
        values.put("verifier", trajectory.verifier());
        values.put("verdict", Words.of(VerdictKind.of(trajectory.verdict())));
        values.put("concluded", Words.conclusion(trajectory.verdict()));
        values.putAll(VerdictDetails.values(trajectory));
        putKnown(values, "reward", trajectory.reward());
        values.putAll(details.of(sibling, trajectory));
        return values;
    }

    private static Map<String, Object> token(TokenRow row, TokenTexts texts) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", row.id());
        values.put("text", texts.text(row.id()));
        values.put("version", row.version());
        values.put("written", row.numbers().isPresent());
        row.numbers().ifPresent(numbers -> {
            putKnown(values, "behaviorLogProb", numbers.behaviorLogProb());
            putKnown(values, "logProb", numbers.logProb());
            putKnown(values, "ratio", numbers.ratio());
            putKnown(values, "value", numbers.value());
            putKnown(values, "advantage", numbers.advantage());
        });
        return values;
    }

    private static Map<String, Object> letter(LogEntry.Intact<DeadLetter> entry) {
        var values = place(entry.position(), entry.timestamp());
        values.put("role", entry.value().role());
        values.put("reason", entry.value().reason());
        values.put("origin", place(entry.value().origin()));
        return values;
    }

    private static Map<String, Object> consumed(Consumption each) {
        var values = place(each.position(), each.step().timestamp());
        values.put("step", each.step().record().step());
        values.put("phase", Words.of(each.step().record().phase()));
        values.put("filtered", each.filtered());
        values.put("versionBefore", each.versionBefore());
        values.put("versionAfter", each.step().record().version());
        return values;
    }

    private static Map<String, Object> place(Position position, long timestamp) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("time", Instant.ofEpochMilli(timestamp).toString());
        values.put("position", place(position));
        return values;
    }

    private static Map<String, Object> place(Position position) {
        return Map.of("topic", position.topic(), "partition", position.partition(), "offset", position.offset());
    }

    private static void putKnown(Map<String, Object> values, String name, double value) {
        if (Double.isFinite(value)) {
            values.put(name, value);
        }
    }
}
