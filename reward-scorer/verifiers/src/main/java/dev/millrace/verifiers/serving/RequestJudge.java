package dev.millrace.verifiers.serving;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.VerifierRequest;
import java.util.List;

/// Judges what trainers ask about. Several threads call it at once.
@FunctionalInterface
public interface RequestJudge {
    /// Judges the responses of one HTTP request.
    ///
    /// @param requests the responses; those to one prompt share the name of their prompt
    /// @return a verdict for each, in their order
    /// @throws InterruptedException if the server ends meanwhile
    List<Verdict> judge(List<VerifierRequest> requests) throws InterruptedException;
}
