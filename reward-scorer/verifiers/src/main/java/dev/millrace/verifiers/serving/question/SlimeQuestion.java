package dev.millrace.verifiers.serving.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.RequestId;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.remote.dialect.Json;
import dev.millrace.verifiers.remote.dialect.TypedVerdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One response: `{"prompt": …, "response": …, "label": …}` and further fields.
///
/// @param requests the response
/// @param unscored what a verdict without a reward is worth
public record SlimeQuestion(List<VerifierRequest> requests, Unscored unscored) implements Question {
    private static final Set<String> OWN = Set.of("prompt", "response", "label");

    /// Reads one; the prompt is a text or a list of messages, the label may be missing.
    static SlimeQuestion read(JsonNode body, String name, Dialects dialects) throws RequestRefusedException {
        var response = body.path("response");
        if (!response.isTextual()) {
            throw Question.bad("got a response that is no text, expected one");
        }
        Map<String, JsonNode> columns = new LinkedHashMap<>();
        for (var field : body.properties()) {
            if (!OWN.contains(field.getKey())) {
                columns.put(field.getKey(), field.getValue());
            }
        }
        var text = dialects.texts().ended(response.textValue());
        var asked = new AskedResponse(body.path("prompt"), text, body.path("label"), columns);
        return new SlimeQuestion(List.of(asked.request(new RequestId(name, 0, 0))), dialects.slime());
    }

    @Override
    public JsonNode answer(List<Verdict> verdicts, boolean isTyped) throws RequestRefusedException {
        var rewards = new Rewards(verdicts, isTyped ? Unscored.same(new Substitute.Nothing()) : unscored);
        if (!isTyped) {
            return rewards.rewards().path(0);
        }
        var answer = new ObjectNode(Json.nodes());
        if (verdicts.getFirst() instanceof Verdict.Scored scored) {
            scored.metrics().forEach(answer::put);
            scored.accuracy().ifPresent(share -> answer.put("accuracy", share));
        }
        answer.set("reward", rewards.rewards().path(0));
        answer.set(TypedVerdict.ONE, rewards.typed().path(0));
        return answer;
    }
}
