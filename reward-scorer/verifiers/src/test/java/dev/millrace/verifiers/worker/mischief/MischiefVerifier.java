package dev.millrace.verifiers.worker.mischief;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.VerifierMetrics;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.VerifierRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.NullUnmarked;

/// Does what the response says, and finds it right where it survives that.
@NullUnmarked
record MischiefVerifier(String cold, VerifierMetrics metrics, Meeting meeting) implements Verifier {
    private static final Verdict RIGHT = Verdict.Scored.of(true, "");

    @Override
    public void warmUp() throws Exception {
        var _ = conclusion(cold);
    }

    @Override
    public Verdict verify(VerifierRequest request, Budget budget) throws Exception {
        return conclusion(request.response().text());
    }

    @Override
    public List<Verdict> verifyBatch(List<VerifierRequest> requests, Budget budget) throws Exception {
        List<Verdict> verdicts = new ArrayList<>();
        for (var request : requests) {
            switch (request.response().text()) {
                case "count" ->
                    verdicts.add(new Verdict.Scored(
                            requests.size(), true, request.id().prompt()));
                case "none" -> {}
                case "no list" -> {
                    return null;
                }
                case String text -> verdicts.add(conclusion(text));
            }
        }
        return verdicts;
    }

    private Verdict conclusion(String text) throws Exception {
        return switch (text) {
            case "null" -> null;
            case "null reason" -> new Verdict.NoAnswer(null);
            case "NaN" -> Verdict.Scored.of(true, "").withMetrics(Map.of("share", Double.NaN));
            case "three tokens" ->
                new Verdict.Scored(
                        1, true, "", OptionalDouble.empty(), Optional.empty(), List.of(1.0, 2.0, 3.0), Map.of());
            case "large" -> new Verdict.Scored(1, true, "x".repeat(40 << 20));
            case "measure" -> {
                metrics.count("asked", 2);
                metrics.measure("millis", 1.5);
                yield RIGHT;
            }
            case "meet" -> {
                meeting.attend();
                yield RIGHT;
            }
            default -> {
                Mischief.does(text);
                yield RIGHT;
            }
        };
    }
}
