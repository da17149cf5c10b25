package dev.millrace.verifiers.remote.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.VerifierRequest;
import java.util.ArrayList;
import java.util.List;

/// The protocol of OpenRLHF's remote reward functions: lists of texts there, lists of numbers back.
///
/// Asked is `{"query": [prompt + response, …], "prompts": […], "labels": […]}`; the answer is
/// `{"rewards": […]}`, with `scores`, from 0 to 1, for filters and `extra_logs` for metrics where the service
/// likes.
///
/// @param columns what is sent beside
/// @param acceptance which responses count as right
public record OpenRlhfDialect(Columns columns, Acceptance acceptance) implements Dialect {
    @Override
    public JsonNode question(List<VerifierRequest> requests) {
        var body = new ObjectNode(Json.nodes());
        var queries = body.putArray("query");
        var prompts = body.putArray("prompts");
        var labels = body.putArray("labels");
        for (var request : requests) {
            var prompt = request.problem().text();
            queries.add(prompt + request.response().text());
            prompts.add(prompt);
            labels.add(request.groundTruth());
        }
        columns.addLists(body, requests);
        return body;
    }

    @Override
    public List<Verdict> verdicts(JsonNode answer, int size) throws UnusableBodyException {
        var rewards = listed(answer, "rewards", size);
        var hasScores =
                !answer.path("scores").isMissingNode() && !answer.path("scores").isNull();
        var scores = hasScores ? listed(answer, "scores", size) : List.<JsonNode>of();
        var logs = new ExtraLogs(answer.path("extra_logs"), size);
        var said = answer.path(TypedVerdict.LIST);
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            var score = hasScores ? scores.get(i) : Json.nodes().nullNode();
            var verdict = acceptance.verdict(rewards.get(i), score, logs.of(i));
            verdicts.add(said.size() == size ? TypedVerdict.read(said.get(i), verdict) : verdict);
        }
        return verdicts;
    }

    private static List<JsonNode> listed(JsonNode answer, String name, int size) throws UnusableBodyException {
        var node = answer.path(name);
        if (node.isArray() && node.size() == size) {
            return List.copyOf(node.valueStream().toList());
        }
        if (size == 1 && node.isNumber()) {
            return List.of(node);
        }
        var got = node.isArray() ? "a list of " + node.size() : kind(node);
        throw new UnusableBodyException(name + ": got " + got + ", expected a list of " + size);
    }

    private static String kind(JsonNode node) {
        return node.isMissingNode()
                ? "nothing"
                : "a JSON " + node.getNodeType().name().toLowerCase(java.util.Locale.ROOT);
    }
}
