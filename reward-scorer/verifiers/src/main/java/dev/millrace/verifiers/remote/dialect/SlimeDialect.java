package dev.millrace.verifiers.remote.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.VerifierRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The protocol of slime's `remote_rm`: one response there, a number back.
///
/// Asked is `{"prompt": …, "response": …, "label": …}`; the answer is a number, or an object with a number under
/// `reward` or `score`, whose other numbers are metrics.
///
/// @param columns what is sent beside
/// @param acceptance which responses count as right
public record SlimeDialect(Columns columns, Acceptance acceptance) implements Dialect {
    private static final Set<String> ACCURACIES = Set.of("accuracy", "acc");

    @Override
    public JsonNode question(List<VerifierRequest> requests) {
        var request = requests.getFirst();
        var body = new ObjectNode(Json.nodes());
        body.put("prompt", request.problem().text());
        body.put("response", request.response().text());
        body.put("label", request.groundTruth());
        columns.addFields(body, request);
        return body;
    }

    @Override
    public List<Verdict> verdicts(JsonNode answer, int size) throws UnusableBodyException {
        if (!answer.isObject()) {
            return List.of(acceptance.verdict(answer, Json.nodes().nullNode(), Map.of()));
        }
        var name = answer.has("reward") ? "reward" : "score";
        if (!answer.has(name)) {
            throw new UnusableBodyException(
                    "reward: got an object without one, expected a number under reward or score");
        }
        var accuracy = ACCURACIES.stream().filter(answer::has).findFirst().orElse("");
        var verdict = acceptance.verdict(answer.get(name), answer.path(accuracy), new ExtraLogs(answer, 1).of(0, name));
        return List.of(TypedVerdict.read(answer.path(TypedVerdict.ONE), verdict));
    }
}
