package dev.millrace.messages.verification;

import dev.millrace.messages.rollout.PartVerdict;
import dev.millrace.verifier.Verdict;
import java.util.List;

/// What came of judging one response.
///
/// @param verifier who judged it
/// @param verdict what was concluded
/// @param reward what it is worth in training; NaN: leave it out
/// @param parts what each verifier concluded, where the reward is composed of several
public record ResponseJudgement(String verifier, Verdict verdict, double reward, List<PartVerdict> parts) {
    public ResponseJudgement {
        parts = List.copyOf(parts);
    }
}
