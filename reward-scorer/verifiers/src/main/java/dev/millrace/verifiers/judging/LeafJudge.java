package dev.millrace.verifiers.judging;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.statistics.VerifierStatistics;
import java.util.List;
import java.util.Map;

/// One verifier, wherever it runs. Any thread may call it.
interface LeafJudge extends AutoCloseable {
    /// Judges responses; nothing that the verifier does is thrown from here.
    ///
    /// @param siblings responses to one prompt, some or all, in sibling order
    /// @return a verdict for each, in their order
    List<Verdict> judge(List<VerifierRequest> siblings) throws InterruptedException;

    /// What the verifier has counted and measured itself so far, by name.
    Map<String, Double> metrics();

    /// What the verifier did so far, and its workers where it has any.
    VerifierStatistics statistics();

    @Override
    void close();
}
