package dev.millrace.verifiers.serving.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.RequestId;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.remote.dialect.Json;
import dev.millrace.verifiers.remote.dialect.TypedVerdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Several responses at once: `{"query": […], "prompts": […], "labels": […]}` and further lists of the same length.
///
/// @param requests the responses
/// @param unscored what verdicts without a reward are worth
public record OpenRlhfQuestion(List<VerifierRequest> requests, Unscored unscored) implements Question {
    private static final Set<String> OWN = Set.of("query", "prompts", "labels");

    /// Reads one; labels may be missing, and so may prompts: all of a query is the response then.
    static OpenRlhfQuestion read(JsonNode body, String name, Dialects dialects) throws RequestRefusedException {
        var queries = body.path("query");
        if (!queries.isArray() || queries.isEmpty()) {
            throw Question.bad("got a query that is no list or an empty one, expected a list of texts");
        }
        requireSize(body, queries.size());
        Map<String, Integer> siblings = new HashMap<>();
        Map<String, String> prompts = new HashMap<>();
        List<VerifierRequest> requests = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            var prompt = AskedResponse.text(body.path("prompts").path(i));
            var key = prompts.computeIfAbsent(prompt, _ -> name + "/" + prompts.size());
            var id = new RequestId(key, siblings.merge(key, 1, Integer::sum) - 1, 0);
            requests.add(asked(body, i, dialects.texts()).request(id));
        }
        return new OpenRlhfQuestion(requests, dialects.openRlhf());
    }

    @Override
    public JsonNode answer(List<Verdict> verdicts, boolean isTyped) throws RequestRefusedException {
        var rewards = new Rewards(verdicts, isTyped ? Unscored.same(new Substitute.Nothing()) : unscored);
        var answer = new ObjectNode(Json.nodes());
        answer.set("rewards", rewards.rewards());
        answer.set("scores", rewards.scores());
        answer.set("extra_logs", rewards.logs());
        if (isTyped) {
            answer.set(TypedVerdict.LIST, rewards.typed());
        }
        return answer;
    }

    private static AskedResponse asked(JsonNode body, int index, ResponseText texts) throws RequestRefusedException {
        var query = body.path("query").path(index);
        if (!query.isTextual()) {
            throw Question.bad("got a query[" + index + "] that is no text, expected prompt and response in one");
        }
        var prompt = body.path("prompts").path(index);
        Map<String, JsonNode> columns = new LinkedHashMap<>();
        for (var field : body.properties()) {
            if (!OWN.contains(field.getKey())) {
                columns.put(field.getKey(), one(field.getValue(), index));
            }
        }
        var response = texts.after(AskedResponse.text(prompt), query.textValue());
        return new AskedResponse(prompt, response, body.path("labels").path(index), columns);
    }

    private static JsonNode one(JsonNode values, int index) {
        return values.isArray() ? values.path(index) : values;
    }

    private static void requireSize(JsonNode body, int size) throws RequestRefusedException {
        for (var field : body.properties()) {
            var list = field.getValue();
            if (list.isArray() && list.size() != size) {
                throw Question.bad(
                        "got " + list.size() + " " + field.getKey() + ", expected as many as query: " + size);
            }
        }
    }
}
