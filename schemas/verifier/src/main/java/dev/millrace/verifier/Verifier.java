package dev.millrace.verifier;

import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.VerifierRequest;
import java.util.ArrayList;
import java.util.List;

/// Judges responses.
///
/// Whatever it throws becomes a [Verdict.Failed], a [dev.millrace.verifier.request.BudgetSpentException] a
/// [Verdict.TimedOut]: neither is ever
/// taken for a reward. A list of verdicts of a wrong length is a failure of all of them.
@FunctionalInterface
public interface Verifier extends AutoCloseable {
    /// Judges one response.
    ///
    /// @param request the response, with all that is known about it
    /// @param budget how long it may take; when it is spent, the thread is interrupted, then the process killed
    /// @throws Exception whatever stops it; the verdict is then [Verdict.Failed]
    Verdict verify(VerifierRequest request, Budget budget) throws Exception;

    /// Judges several responses of any prompts; called where [Traits#form] is [Traits.Form#BATCH].
    ///
    /// @param requests the responses
    /// @param budget of all of them
    /// @return a verdict for each, in their order
    /// @throws Exception whatever stops it; all verdicts are then [Verdict.Failed]
    default List<Verdict> verifyBatch(List<VerifierRequest> requests, Budget budget) throws Exception {
        List<Verdict> verdicts = new ArrayList<>();
        for (var request : requests) {
            verdicts.add(verify(request, budget));
        }
        return verdicts;
    }

    /// Judges all responses of one prompt at once; called where [Traits#form] is [Traits.Form#GROUP].
    ///
    /// @param siblings the responses, in sibling order
    /// @param budget of all of them
    /// @return a verdict for each, in their order
    /// @throws Exception whatever stops it; all verdicts are then [Verdict.Failed]
    default List<Verdict> verifyGroup(List<VerifierRequest> siblings, Budget budget) throws Exception {
        return verifyBatch(siblings, budget);
    }

    /// Makes it ready, such as by loading what it needs; called once, before the first request and outside any
    /// budget.
    ///
    /// @throws Exception if it cannot become ready; it is then not used
    default void warmUp() throws Exception {}

    /// Gives back what it holds; called once, after the last request.
    @Override
    default void close() {}
}
