package dev.millrace.ops.inspection;

import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.rollout.RolloutGroup;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.TrajectoryGroup;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A prompt's life for a program. What is not known is left out.
///
/// @param life what happened
/// @param detail how much of each response
public record LifeValues(PromptLife life, Detail detail) {
    /// How much of each response is told.
    public sealed interface Detail {
        /// Its text, and each of its tokens.
        ///
        /// @param texts what tokens stand for
        record EveryToken(TokenTexts texts) implements Detail {}

        /// Its text, up to a length.
        ///
        /// @param characters at most
        record Text(int characters) implements Detail {}
    }

    /// All of it.
    public Map<String, Object> values() {
        var prompt = life.issued().getFirst().value();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("prompt", life.id().key());
        values.put("purpose", Words.of(prompt.purpose()));
        values.put("groupSize", prompt.groupSize());
        values.put("problem", prompt.problem());
        values.put("sampling", prompt.sampling());
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
        putText(values, rollout.text());
        values.put("tokens", trajectory.length());
        values.put("finishReason", Words.of(rollout.finishReason()));
        values.put("versions", rollout.versions());
        values.put("verifier", trajectory.verifier());
        values.put("verdict", Words.of(VerdictKind.of(trajectory.verdict())));
        values.put("concluded", Words.conclusion(trajectory.verdict()));
        values.putAll(VerdictDetails.values(trajectory));
        putKnown(values, "reward", trajectory.reward());
        if (detail instanceof Detail.EveryToken(var texts)) {
            values.put(
                    "perToken",
                    TokenRow.of(rollout, life.assessment(sibling)).stream()
                            .map(row -> token(row, texts))
                            .toList());
        }
        return values;
    }

    private void putText(Map<String, Object> values, String text) {
        boolean isCut = detail instanceof Detail.Text(int characters) && text.length() > characters;
        values.put("text", isCut && detail instanceof Detail.Text(int most) ? text.substring(0, most) : text);
        if (isCut) {
            values.put("textCut", true);
        }
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
        values.put("origin", entry.value().origin());
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
        values.put(
                "position",
                Map.of("topic", position.topic(), "partition", position.partition(), "offset", position.offset()));
        return values;
    }

    private static void putKnown(Map<String, Object> values, String name, double value) {
        if (Double.isFinite(value)) {
            values.put(name, value);
        }
    }
}
