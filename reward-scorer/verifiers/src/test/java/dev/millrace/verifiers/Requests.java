package dev.millrace.verifiers;

import dev.millrace.verifier.request.Message;
import dev.millrace.verifier.request.Problem;
import dev.millrace.verifier.request.RequestId;
import dev.millrace.verifier.request.Response;
import dev.millrace.verifier.request.VerifierRequest;
import java.util.List;
import java.util.Map;

/// Requests to try verifiers on.
public final class Requests {
    private Requests() {}

    /// A request to judge one response.
    public static VerifierRequest of(String groundTruth, String response) {
        return of(groundTruth, response, Map.of());
    }

    /// A request to judge one response to a problem with other columns.
    public static VerifierRequest of(String groundTruth, String response, Map<String, String> metadata) {
        var problem = new Problem("p0", List.of(new Message("user", "1+1=")), groundTruth, "sums", "", 0, metadata);
        return new VerifierRequest(new RequestId("r/0", 0, 0), problem, Response.of(response));
    }
}
