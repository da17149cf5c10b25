package dev.millrace.verifiers.remote.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.VerifierRequest;
import java.util.Collections;
import java.util.List;

/// How a service is asked for rewards, and what its answer means.
public sealed interface Dialect permits OpenRlhfDialect, SlimeDialect {
    /// The body of a request.
    ///
    /// @param requests the responses to judge; one, where the dialect knows no lists
    JsonNode question(List<VerifierRequest> requests);

    /// What an answer says.
    ///
    /// @param answer its body
    /// @param size how many responses were asked about
    /// @return a verdict for each, in their order
    /// @throws UnusableBodyException if it is not an answer to that question: all verdicts are failures then
    List<Verdict> verdicts(JsonNode answer, int size) throws UnusableBodyException;

    /// What the bytes of an answer say; failures, with a reason, where that cannot be known.
    ///
    /// @param service who answered
    /// @param body the answer
    /// @param size how many responses were asked about
    default List<Verdict> verdicts(String service, byte[] body, int size) {
        try {
            return verdicts(Json.read(body), size);
        } catch (UnusableBodyException unusable) {
            return Collections.nCopies(size, new Verdict.Failed("service " + service + ": " + unusable.problem()));
        }
    }
}
