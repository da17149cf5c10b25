package dev.millrace.verifiers.composition;

import dev.millrace.verifier.Verdict;
import java.util.List;

/// What came of judging one response.
///
/// @param verifier who concluded the verdict
/// @param verdict what was concluded, before anything is added to or taken from its reward
/// @param reward what the response is worth; NaN: it is left out of training
/// @param parts what each verifier concluded, where there are several
public record Judgement(String verifier, Verdict verdict, double reward, List<Part> parts) {
    public Judgement {
        parts = List.copyOf(parts);
    }

    /// What one of several verifiers concluded.
    ///
    /// @param verifier who
    /// @param verdict what
    public record Part(String verifier, Verdict verdict) {}
}
