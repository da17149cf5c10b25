package dev.millrace.verifiers.judging;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.worker.WorkerStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One verifier, wherever it runs. Any thread may call it.
interface LeafJudge extends AutoCloseable {
    /// Judges responses; nothing that the verifier does is thrown from here.
    ///
    /// @param siblings responses to one prompt, some or all, in sibling order
    /// @return a verdict for each, in their order
    List<Verdict> judge(List<VerifierRequest> siblings) throws InterruptedException;

    /// What the verifier has counted and measured itself so far, by name.
    Map<String, Double> metrics();

    /// What its workers did so far, if it has any.
    Optional<WorkerStatistics> statistics();

    @Override
    void close();
}
