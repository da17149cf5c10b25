package dev.millrace.verifier;

/// One response to judge, with all that is known about it.
///
/// @param id names it
/// @param problem what was asked, what a right response must conclude, and the data set's whole row
/// @param response what the policy wrote
public record VerifierRequest(RequestId id, Problem problem, Response response) {
    /// What a right response must conclude.
    public String groundTruth() {
        return problem.groundTruth();
    }

    /// The same once more.
    public VerifierRequest nextAttempt() {
        return new VerifierRequest(new RequestId(id.prompt(), id.sibling(), id.attempt() + 1), problem, response);
    }
}
