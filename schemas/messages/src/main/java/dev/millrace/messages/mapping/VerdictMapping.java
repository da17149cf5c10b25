package dev.millrace.messages.mapping;

import dev.millrace.messages.avro.FailedData;
import dev.millrace.messages.avro.NoAnswerData;
import dev.millrace.messages.avro.NotApplicableData;
import dev.millrace.messages.avro.ScoredData;
import dev.millrace.messages.avro.TimedOutData;
import dev.millrace.messages.rollout.Verdict;

/// Verdicts: a union of records, one for each conclusion.
final class VerdictMapping {
    private VerdictMapping() {}

    static Object toData(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Scored(var reward, var accepted, var extracted) -> new ScoredData(reward, accepted, extracted);
            case Verdict.NoAnswer(var reason) -> new NoAnswerData(reason);
            case Verdict.NotApplicable(var reason) -> new NotApplicableData(reason);
            case Verdict.TimedOut(var reason) -> new TimedOutData(reason);
            case Verdict.Failed(var reason) -> new FailedData(reason);
        };
    }

    static Verdict fromData(Object data) {
        return switch (data) {
            case ScoredData it -> new Verdict.Scored(it.getReward(), it.getAccepted(), it.getExtracted());
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
}
