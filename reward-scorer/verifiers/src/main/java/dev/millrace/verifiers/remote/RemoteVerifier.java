package dev.millrace.verifiers.remote;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.RequestId;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.remote.call.Answer;
import dev.millrace.verifiers.remote.call.ServicePool;
import dev.millrace.verifiers.remote.dialect.Dialect;
import dev.millrace.verifiers.remote.dialect.Json;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Asks services for rewards. A request without a usable answer makes all of its responses failures, or timed out.
///
/// @param services who is asked
/// @param dialect how
/// @param batchSize most responses of a request
record RemoteVerifier(ServicePool services, Dialect dialect, int batchSize) implements Verifier {
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    @Override
    public Verdict verify(VerifierRequest request, Budget budget) throws InterruptedException {
        return judged(List.of(request), budget).getFirst();
    }

    @Override
    public List<Verdict> verifyBatch(List<VerifierRequest> requests, Budget budget) throws InterruptedException {
        List<Verdict> verdicts = new ArrayList<>();
        for (int start = 0; start < requests.size(); start += batchSize) {
            verdicts.addAll(judged(requests.subList(start, Math.min(start + batchSize, requests.size())), budget));
        }
        return verdicts;
    }

    private List<Verdict> judged(List<VerifierRequest> requests, Budget budget) throws InterruptedException {
        var question = Json.bytes(dialect.question(requests));
        var size = requests.size();
        return switch (services.ask(question, seed(requests.getFirst().id()), budget)) {
            case Answer.Given(var service, var body) -> dialect.verdicts(service, body, size);
            case Answer.Late(var reason) -> Collections.nCopies(size, new Verdict.TimedOut(reason));
            case Answer.NotInTime(var reason) -> Collections.nCopies(size, new Verdict.TimedOut(reason));
            case Answer.Refused(var reason) -> Collections.nCopies(size, new Verdict.Failed(reason));
            case Answer.Unavailable(var reason, var _) -> Collections.nCopies(size, new Verdict.Failed(reason));
            case Answer.Busy(var reason, var _) -> Collections.nCopies(size, new Verdict.Failed(reason));
        };
    }

    private static long seed(RequestId id) {
        return (id.prompt().hashCode() * 31L + id.sibling()) * PRIME + id.attempt();
    }
}
