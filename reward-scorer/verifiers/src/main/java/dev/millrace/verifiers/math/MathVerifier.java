package dev.millrace.verifiers.math;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.VerifierRequest;

/// Judges mathematical answers. Reward 1 or 0.
///
/// @param judge what decides
record MathVerifier(MathJudge judge) implements Verifier {
    @Override
    public Verdict verify(VerifierRequest request, Budget budget) {
        return judge.verdict(request.groundTruth(), request.response().text());
    }
}
