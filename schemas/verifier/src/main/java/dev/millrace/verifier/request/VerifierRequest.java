package dev.millrace.verifier.request;

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

    /// The same, judged for another time.
    ///
    /// @param attempt how often it was judged before without a conclusion, from 0
    public VerifierRequest attempt(int attempt) {
        return new VerifierRequest(new RequestId(id.prompt(), id.sibling(), attempt), problem, response);
    }
}
