package dev.millrace.verifiers.judging;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.BudgetSpentException;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.calling.Conclusions;
import dev.millrace.verifiers.calling.Reasons;
import dev.millrace.verifiers.statistics.VerdictTally;
import dev.millrace.verifiers.statistics.VerifierStatistics;
import dev.millrace.verifiers.statistics.VerifierStatistics.ProcessCounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A verifier on the calling thread, which it returns to within milliseconds.
///
/// @param name the verifier's
/// @param verifier judges; whatever it throws is a failed verdict
/// @param form how it is called
/// @param limit of a call
/// @param collected what it counts and measures
/// @param tally of its calls
record InlineLeaf(
        String name,
        Verifier verifier,
        Traits.Form form,
        Duration limit,
        CollectedMetrics collected,
        VerdictTally tally)
        implements LeafJudge {
    private static final Logger LOG = LoggerFactory.getLogger(InlineLeaf.class);

    InlineLeaf(String name, Verifier verifier, Traits.Form form, Duration limit, CollectedMetrics collected) {
        this(name, verifier, form, limit, collected, new VerdictTally());
    }

    @Override
    public List<Verdict> judge(List<VerifierRequest> siblings) {
        if (form == Traits.Form.SINGLE) {
            List<Verdict> verdicts = new ArrayList<>();
            siblings.forEach(each -> verdicts.add(called(List.of(each)).getFirst()));
            return verdicts;
        }
        return called(siblings);
    }

    private List<Verdict> called(List<VerifierRequest> requests) {
        long from = System.nanoTime();
        var verdicts = answered(requests);
        tally.concluded(verdicts, System.nanoTime() - from);
        return verdicts;
    }

    /// One bad response must not stop the others: deep recursion and missing classes are the verifier's failure
    /// too.
    private List<Verdict> answered(List<VerifierRequest> requests) {
        try {
            return Conclusions.of(verifier, form, requests, Budget.of(limit));
        } catch (BudgetSpentException spent) {
            return Conclusions.all(requests, new Verdict.TimedOut(Reasons.message(spent)));
        } catch (Exception | StackOverflowError | LinkageError | AssertionError thrown) {
            var reason = Reasons.of(thrown);
            LOG.warn("verifier {}: {}: {}", name, requests.getFirst().id(), reason);
            LOG.debug("verifier {}", name, thrown);
            return Conclusions.all(requests, new Verdict.Failed(reason));
        }
    }

    @Override
    public Map<String, Double> metrics() {
        return collected.values();
    }

    @Override
    public VerifierStatistics statistics() {
        var latency = tally.latency();
        return new VerifierStatistics(tally.counts(), ProcessCounts.NONE, latency, latency);
    }

    @Override
    public void close() {
        verifier.close();
    }
}
