package dev.millrace.verifiers.worker.process;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.worker.protocol.ToWorker;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// One call of a verifier, on its way to a process and back; with another process if the first one ends.
///
/// @param id names it
/// @param size how many responses it judges
/// @param frame what is sent
/// @param isSuspect whether a process ended while it ran there beside others: it then runs alone
/// @param submittedNanos when it was submitted, as [System#nanoTime()] tells it
/// @param verdicts becomes its verdicts
public record Unit(
        long id,
        int size,
        byte[] frame,
        boolean isSuspect,
        long submittedNanos,
        CompletableFuture<List<Verdict>> verdicts) {
    /// A call that was just submitted.
    ///
    /// @param budget of the call
    /// @throws dev.millrace.verifiers.worker.protocol.ProtocolException if the requests are too large
    public static Unit of(long id, List<VerifierRequest> requests, Duration budget) {
        var frame = new ToWorker.Judge(id, budget, requests).encoded();
        return new Unit(id, requests.size(), frame, false, System.nanoTime(), new CompletableFuture<>());
    }

    /// The same, under suspicion.
    public Unit suspected() {
        return new Unit(id, size, frame, true, submittedNanos, verdicts);
    }

    /// The same verdict for all of its responses.
    public List<Verdict> all(Verdict verdict) {
        return Collections.nCopies(size, verdict);
    }
}
