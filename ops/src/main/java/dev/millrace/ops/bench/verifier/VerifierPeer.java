package dev.millrace.ops.bench.verifier;

import dev.millrace.ops.bench.contest.Contestant;
import dev.millrace.ops.bench.peer.PeerProcess;
import dev.millrace.ops.verification.VerifyLine;
import dev.millrace.scorer.ScorerSettings;
import dev.millrace.verifiers.composition.Composition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// A reward function in Python for the same responses.
///
/// @param process the peer
/// @param title for people
/// @param accepted which responses it rewards, in their order
record VerifierPeer(PeerProcess process, String title, List<Boolean> accepted) implements Contestant {
    VerifierPeer {
        accepted = List.copyOf(accepted);
    }

    /// Hands the responses to the peer; nothing where it has no function for the verifier.
    static Optional<VerifierPeer> of(PeerProcess process, ScorerSettings scorer, List<VerifyLine> lines) {
        if (!(scorer.judge().composition() instanceof Composition.Single(var name, var settings))) {
            return Optional.empty();
        }
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("do", "prepare");
        question.put("verifier", name);
        question.put("settings", settings);
        question.put(
                "truths",
                lines.stream().map(line -> line.request().groundTruth()).toList());
        question.put(
                "responses",
                lines.stream().map(line -> line.request().response().text()).toList());
        var answer = process.ask(question);
        if (!answer.has("title")) {
            return Optional.empty();
        }
        List<Boolean> accepted = new ArrayList<>();
        answer.path("accepted").forEach(each -> accepted.add(each.asBoolean()));
        return Optional.of(new VerifierPeer(process, answer.path("title").asText(), accepted));
    }

    /// On how many responses the two do not agree.
    ///
    /// @param ours which responses our verifier accepts, in the same order
    int differences(List<Boolean> ours) {
        int both = Math.min(ours.size(), accepted.size());
        var differing = IntStream.range(0, both)
                .filter(i -> !ours.get(i).equals(accepted.get(i)))
                .count();
        return (int) differing + Math.max(ours.size(), accepted.size()) - both;
    }

    @Override
    public double round() {
        return process.seconds(Map.of("do", "judge"));
    }
}
