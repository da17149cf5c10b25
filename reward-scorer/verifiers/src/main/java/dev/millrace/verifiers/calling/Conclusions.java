package dev.millrace.verifiers.calling;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.VerifierRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Asks a verifier in the form it wants to be asked, and takes nothing for a verdict that is none.
public final class Conclusions {
    private Conclusions() {}

    /// A verdict for each request.
    ///
    /// @throws Exception whatever the verifier throws
    public static List<Verdict> of(Verifier verifier, Traits.Form form, List<VerifierRequest> requests, Budget budget)
            throws Exception {
        return switch (form) {
            case SINGLE -> {
                List<Verdict> verdicts = new ArrayList<>();
                for (var request : requests) {
                    verdicts.add(checked(verifier.verify(request, budget), request));
                }
                yield verdicts;
            }
            case BATCH -> checked(verifier.verifyBatch(requests, budget), requests);
            case GROUP -> checked(verifier.verifyGroup(requests, budget), requests);
        };
    }

    /// The same verdict for all.
    public static List<Verdict> all(List<VerifierRequest> requests, Verdict verdict) {
        return Collections.nCopies(requests.size(), verdict);
    }

    private static List<Verdict> checked(@Nullable List<Verdict> verdicts, List<VerifierRequest> requests) {
        if (verdicts == null || verdicts.size() != requests.size()) {
            var got = verdicts == null ? "null" : Integer.toString(verdicts.size());
            return all(requests, new Verdict.Failed("verdicts: got " + got + ", expected " + requests.size()));
        }
        List<Verdict> all = new ArrayList<>();
        for (int i = 0; i < requests.size(); i++) {
            all.add(checked(verdicts.get(i), requests.get(i)));
        }
        return all;
    }

    private static Verdict checked(@Nullable Verdict verdict, VerifierRequest request) {
        if (verdict == null) {
            return new Verdict.Failed("verdict: got null, expected one");
        }
        int tokens = request.response().tokenIds().length;
        if (verdict instanceof Verdict.Scored scored
                && !scored.tokenRewards().isEmpty()
                && scored.tokenRewards().size() != tokens) {
            return new Verdict.Failed("tokenRewards: got "
                    + scored.tokenRewards().size() + ", expected none or one for each of " + tokens + " tokens");
        }
        return verdict;
    }
}
