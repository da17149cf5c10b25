package dev.millrace.verifiers.worker.child;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.Message;
import dev.millrace.verifier.request.Problem;
import dev.millrace.verifier.request.RequestId;
import dev.millrace.verifier.request.Response;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.worker.protocol.FromWorker;
import dev.millrace.verifiers.worker.protocol.ToWorker;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// A call that nobody asked for, before the first that somebody does: what the JVM has to load for one takes fifty
/// milliseconds, which would be part of that call's budget.
final class Rehearsal {
    private Rehearsal() {}

    /// Goes the way of a call from message to message, with a verifier that does nothing.
    static int run(Traits.Form form) {
        var problem = new Problem("", List.of(new Message("", "")), "", "", "", 0, Map.of("", ""));
        var request = new VerifierRequest(new RequestId("", 0, 0), problem, Response.of(""));
        var asked = ToWorker.decoded(new ToWorker.Judge(0, Duration.ofSeconds(1), List.of(request)).encoded());
        return switch (asked) {
            case ToWorker.Judge judge -> answer(form, judge).encoded().length;
            case ToWorker.Start _ -> 0;
        };
    }

    private static FromWorker.Answer answer(Traits.Form form, ToWorker.Judge judge) {
        return new Call((_, _) -> Verdict.Scored.of(true, ""), form, judge).answer();
    }
}
