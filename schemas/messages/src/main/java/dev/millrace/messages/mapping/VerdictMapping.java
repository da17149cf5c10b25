package dev.millrace.messages.mapping;

import dev.millrace.messages.avro.CreditData;
import dev.millrace.messages.avro.FailedData;
import dev.millrace.messages.avro.NoAnswerData;
import dev.millrace.messages.avro.NotApplicableData;
import dev.millrace.messages.avro.PartData;
import dev.millrace.messages.avro.ScoredData;
import dev.millrace.messages.avro.TimedOutData;
import dev.millrace.messages.rollout.PartVerdict;
import dev.millrace.verifier.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Verdicts: a union of records, one for each conclusion.
final class VerdictMapping {
    private VerdictMapping() {}

    static Object toData(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Scored scored -> toData(scored);
            case Verdict.NoAnswer(var reason) -> new NoAnswerData(reason);
            case Verdict.NotApplicable(var reason) -> new NotApplicableData(reason);
            case Verdict.TimedOut(var reason) -> new TimedOutData(reason);
            case Verdict.Failed(var reason) -> new FailedData(reason);
        };
    }

    static Verdict fromData(Object data) {
        return switch (data) {
            case ScoredData it -> fromData(it);
            case NoAnswerData it -> new Verdict.NoAnswer(it.getReason());
            case NotApplicableData it -> new Verdict.NotApplicable(it.getReason());
            case TimedOutData it -> new Verdict.TimedOut(it.getReason());
            case FailedData it -> new Verdict.Failed(it.getReason());
            // The union is open to javac: Avro hands it over as an Object.
            default ->
                throw new IllegalArgumentException(
                        "verdict: got " + data.getClass().getSimpleName() + ", expected a verdict");
        };
    }

    static List<PartData> partsToData(List<PartVerdict> parts) {
        return parts.stream()
                .map(part -> new PartData(part.verifier(), toData(part.verdict())))
                .toList();
    }

    static List<PartVerdict> partsFromData(List<PartData> parts) {
        return parts.stream()
                .map(part -> new PartVerdict(part.getVerifier(), fromData(part.getVerdict())))
                .toList();
    }

    /// Avro's classes take null for what is absent and do not say so.
    @SuppressWarnings("NullAway")
    private static ScoredData toData(Verdict.Scored scored) {
        return new ScoredData(
                scored.reward(),
                scored.accepted(),
                scored.extracted(),
                scored.accuracy().isPresent() ? scored.accuracy().getAsDouble() : null,
                scored.credit()
                        .map(credit -> new CreditData(credit.passed(), credit.total()))
                        .orElse(null),
                scored.tokenRewards(),
                scored.metrics());
    }

    @SuppressWarnings("NullAway")
    private static Verdict.Scored fromData(ScoredData data) {
        var accuracy = data.getAccuracy();
        return new Verdict.Scored(
                data.getReward(),
                data.getAccepted(),
                data.getExtracted(),
                accuracy == null ? OptionalDouble.empty() : OptionalDouble.of(accuracy),
                Optional.ofNullable(data.getCredit())
                        .map(credit -> new Verdict.Credit(credit.getPassed(), credit.getTotal())),
                data.getTokenRewards(),
                data.getMetrics());
    }
}
