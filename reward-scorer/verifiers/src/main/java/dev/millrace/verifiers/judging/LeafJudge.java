package dev.millrace.verifiers.judging;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.VerifierRequest;
import java.util.List;

/// One verifier, wherever it runs. Any thread may call it.
interface LeafJudge extends AutoCloseable {
    /// Judges responses; nothing that the verifier does is thrown from here.
    ///
    /// @param siblings responses to one prompt, some or all, in sibling order
    /// @return a verdict for each, in their order
    List<Verdict> judge(List<VerifierRequest> siblings) throws InterruptedException;

    @Override
    void close();
}
