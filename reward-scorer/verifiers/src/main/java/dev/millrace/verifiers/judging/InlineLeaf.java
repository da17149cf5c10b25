package dev.millrace.verifiers.judging;

import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.BudgetSpentException;
import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.worker.WorkerStatistics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A verifier on the calling thread, which it returns to within milliseconds.
///
/// @param name the verifier's
/// @param verifier judges; whatever it throws is a failed verdict
/// @param form how it is called
/// @param limit of a call
record InlineLeaf(String name, Verifier verifier, Traits.Form form, Duration limit) implements LeafJudge {
    private static final Logger LOG = LoggerFactory.getLogger(InlineLeaf.class);
    private static final int REASON = 500;

    @Override
    public List<Verdict> judge(List<VerifierRequest> siblings) {
        if (form == Traits.Form.SINGLE) {
            List<Verdict> verdicts = new ArrayList<>();
            siblings.forEach(each -> verdicts.add(called(List.of(each)).getFirst()));
            return verdicts;
        }
        return called(siblings);
    }

    /// One bad response must not stop the others: deep recursion and missing classes are the verifier's failure
    /// too.
    private List<Verdict> called(List<VerifierRequest> requests) {
        try {
            return VerdictCheck.checked(requests, call(requests, Budget.of(limit)));
        } catch (BudgetSpentException spent) {
            return all(requests, new Verdict.TimedOut(reason(spent)));
        } catch (Exception | StackOverflowError | LinkageError | AssertionError thrown) {
            var reason = reason(thrown);
            LOG.warn("verifier {}: {}: {}", name, requests.getFirst().id(), reason);
            LOG.debug("verifier {}", name, thrown);
            return all(requests, new Verdict.Failed(reason));
        }
    }

    private List<Verdict> call(List<VerifierRequest> requests, Budget budget) throws Exception {
        return switch (form) {
            case SINGLE -> Collections.singletonList(verifier.verify(requests.getFirst(), budget));
            case BATCH -> verifier.verifyBatch(requests, budget);
            case GROUP -> verifier.verifyGroup(requests, budget);
        };
    }

    private static List<Verdict> all(List<VerifierRequest> requests, Verdict verdict) {
        return Collections.nCopies(requests.size(), verdict);
    }

    private static String reason(Throwable thrown) {
        var text = thrown instanceof BudgetSpentException
                ? Optional.ofNullable(thrown.getMessage()).orElse("")
                : thrown.toString();
        return text.substring(0, Math.min(text.length(), REASON));
    }

    @Override
    public Optional<WorkerStatistics> statistics() {
        return Optional.empty();
    }

    @Override
    public void close() {
        verifier.close();
    }
}
