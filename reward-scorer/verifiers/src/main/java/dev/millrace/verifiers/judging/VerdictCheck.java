package dev.millrace.verifiers.judging;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.VerifierRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a verifier may not conclude: fewer or more verdicts than there were responses, none at all, rewards for
/// tokens
/// that are not there.
final class VerdictCheck {
    private VerdictCheck() {}

    /// The verdicts, or failures in their place.
    ///
    /// @param requests what was judged
    /// @param verdicts what a plug-in returned
    static List<Verdict> checked(List<VerifierRequest> requests, @Nullable List<@Nullable Verdict> verdicts) {
        if (verdicts == null || verdicts.size() != requests.size()) {
            var got = verdicts == null ? "none" : Integer.toString(verdicts.size());
            return Collections.nCopies(
                    requests.size(),
                    new Verdict.Failed("verdicts: got " + got + ", expected one for each of " + requests.size()));
        }
        List<Verdict> checked = new ArrayList<>();
        for (var i = 0; i < verdicts.size(); i++) {
            checked.add(checked(requests.get(i), verdicts.get(i)));
        }
        return checked;
    }

    private static Verdict checked(VerifierRequest request, @Nullable Verdict verdict) {
        if (verdict == null) {
            return new Verdict.Failed("verdict: got null, expected a verdict");
        }
        var tokens = request.response().tokenIds().length;
        var isWrong = verdict instanceof Verdict.Scored scored
                && !scored.tokenRewards().isEmpty()
                && scored.tokenRewards().size() != tokens;
        return isWrong
                ? new Verdict.Failed("tokenRewards: got "
                        + ((Verdict.Scored) verdict).tokenRewards().size() + ", expected one for each of " + tokens
                        + " tokens")
                : verdict;
    }
}
