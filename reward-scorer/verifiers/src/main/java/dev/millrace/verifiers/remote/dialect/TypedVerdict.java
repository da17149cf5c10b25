package dev.millrace.verifiers.remote.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millrace.verifier.Verdict;
import java.util.Optional;

/// What Millrace says to Millrace beside the numbers, so that a verdict is the same on both sides of the wire: its
/// kind, its reason, whether the response is right, the answer in it and partial credit.
///
/// A service that speaks it does so where the request has the header; others ignore that. Rewards of single
/// tokens do not go over the wire, as the tokens do not.
public final class TypedVerdict {
    /// The header of requests by which verdicts are asked for.
    public static final String HEADER = "Millrace-Verdicts";

    /// The header's value.
    public static final String ASKED = "typed";

    /// Where they stand in an answer about several responses.
    public static final String LIST = "verdicts";

    /// Where it stands in an answer about one.
    public static final String ONE = "verdict";

    private static final String KIND = "kind";
    private static final String REASON = "reason";

    private TypedVerdict() {}

    /// Writes one.
    public static JsonNode of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Scored scored -> scored(scored);
            case Verdict.NoAnswer(var reason) -> other("noAnswer", reason);
            case Verdict.NotApplicable(var reason) -> other("notApplicable", reason);
            case Verdict.TimedOut(var reason) -> other("timedOut", reason);
            case Verdict.Failed(var reason) -> other("failed", reason);
        };
    }

    /// Reads one.
    ///
    /// @param written as it came; anything at all
    /// @param numbers the verdict by the numbers beside it, which holds where nothing was written
    static Verdict read(JsonNode written, Verdict numbers) {
        var reason = written.path(REASON).asText("");
        return switch (written.path(KIND).asText("")) {
            case "noAnswer" -> new Verdict.NoAnswer(reason);
            case "notApplicable" -> new Verdict.NotApplicable(reason);
            case "timedOut" -> new Verdict.TimedOut(reason);
            case "failed" -> new Verdict.Failed(reason);
            case "scored" -> numbers instanceof Verdict.Scored scored ? completed(scored, written) : numbers;
            default -> numbers;
        };
    }

    private static JsonNode scored(Verdict.Scored scored) {
        var node = new ObjectNode(Json.nodes());
        node.put(KIND, "scored").put("accepted", scored.accepted()).put("extracted", scored.extracted());
        scored.credit().ifPresent(credit -> node.put("passed", credit.passed()).put("total", credit.total()));
        return node;
    }

    private static JsonNode other(String kind, String reason) {
        return new ObjectNode(Json.nodes()).put(KIND, kind).put(REASON, reason);
    }

    private static Verdict completed(Verdict.Scored scored, JsonNode written) {
        return new Verdict.Scored(
                scored.reward(),
                written.path("accepted").asBoolean(scored.accepted()),
                written.path("extracted").asText(""),
                scored.accuracy(),
                credit(written.path("passed"), written.path("total")),
                scored.tokenRewards(),
                scored.metrics());
    }

    private static Optional<Verdict.Credit> credit(JsonNode passed, JsonNode total) {
        var isOne = passed.isInt() && total.isInt() && total.intValue() > 0;
        return isOne && passed.intValue() >= 0 && passed.intValue() <= total.intValue()
                ? Optional.of(new Verdict.Credit(passed.intValue(), total.intValue()))
                : Optional.empty();
    }
}
