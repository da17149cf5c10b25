package dev.millrace.verifiers.serving.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifiers.remote.dialect.Json;
import dev.millrace.verifiers.remote.dialect.TypedVerdict;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Verdicts as the numbers that trainers read.
///
/// @param verdicts of one request
/// @param unscored what those without a reward are worth
record Rewards(List<Verdict> verdicts, Unscored unscored) {
    /// The rewards.
    ///
    /// @throws RequestRefusedException if a verdict is worth an error
    ArrayNode rewards() throws RequestRefusedException {
        var rewards = new ArrayNode(Json.nodes());
        for (int i = 0; i < verdicts.size(); i++) {
            rewards.add(reward(i));
        }
        return rewards;
    }

    /// How right the responses are, from 0 to 1.
    ///
    /// @throws RequestRefusedException if a verdict is worth an error
    ArrayNode scores() throws RequestRefusedException {
        var scores = new ArrayNode(Json.nodes());
        for (int i = 0; i < verdicts.size(); i++) {
            scores.add(score(i));
        }
        return scores;
    }

    /// What was measured of every response, as a trainer makes one tensor of each.
    ObjectNode logs() {
        var logs = new ObjectNode(Json.nodes());
        for (var name : common()) {
            var values = logs.putArray(name);
            verdicts.forEach(
                    verdict -> values.add(((Verdict.Scored) verdict).metrics().get(name)));
        }
        return logs;
    }

    /// The verdicts themselves.
    ArrayNode typed() {
        var typed = new ArrayNode(Json.nodes());
        verdicts.forEach(verdict -> typed.add(TypedVerdict.of(verdict)));
        return typed;
    }

    private Set<String> common() {
        Set<String> common = new LinkedHashSet<>();
        for (int i = 0; i < verdicts.size(); i++) {
            var names = verdicts.get(i) instanceof Verdict.Scored scored
                    ? scored.metrics().keySet()
                    : Set.<String>of();
            if (i == 0) {
                common.addAll(names);
            } else {
                common.retainAll(names);
            }
        }
        return common;
    }

    private JsonNode reward(int index) throws RequestRefusedException {
        return switch (verdicts.get(index)) {
            case Verdict.Scored scored -> Json.nodes().numberNode(scored.reward());
            case Verdict.NoAnswer(var reason) -> instead(index, unscored.noAnswer(), "no answer", reason);
            case Verdict.NotApplicable(var reason) ->
                instead(index, unscored.notApplicable(), "not applicable", reason);
            case Verdict.TimedOut(var reason) -> instead(index, unscored.timedOut(), "timed out", reason);
            case Verdict.Failed(var reason) -> instead(index, unscored.failed(), "failed", reason);
        };
    }

    private JsonNode score(int index) throws RequestRefusedException {
        if (!(verdicts.get(index) instanceof Verdict.Scored scored)) {
            var substitute = reward(index);
            return substitute.isNull() ? substitute : Json.nodes().numberNode(0.0);
        }
        return Json.nodes().numberNode(scored.accuracy().orElse(scored.accepted() ? 1.0 : 0.0));
    }

    /// A verifier that broke may work the next time: 503 says so, and 422 that asking again is of no use.
    private JsonNode instead(int index, Substitute substitute, String kind, String reason)
            throws RequestRefusedException {
        return switch (substitute) {
            case Substitute.Fixed(var reward) -> Json.nodes().numberNode(reward);
            case Substitute.Nothing() -> Json.nodes().nullNode();
            case Substitute.Refusal() ->
                throw new RequestRefusedException(
                        isPassing(verdicts.get(index))
                                ? RequestRefusedException.OVERLOADED
                                : RequestRefusedException.WITHOUT_REWARD,
                        "response " + index + ": got '" + kind + "' (" + reason + "), expected a reward");
        };
    }

    private static boolean isPassing(Verdict verdict) {
        return verdict instanceof Verdict.TimedOut || verdict instanceof Verdict.Failed;
    }
}
