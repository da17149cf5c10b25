package dev.millrace.verifiers.worker.pool;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifiers.statistics.LatencyHistogram;
import dev.millrace.verifiers.statistics.VerdictTally;
import dev.millrace.verifiers.statistics.VerifierStatistics;
import dev.millrace.verifiers.statistics.VerifierStatistics.ProcessCounts;
import dev.millrace.verifiers.worker.process.Ending;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/// Counts what happens. Any thread may add.
final class Tally {
    private final VerdictTally verdicts = new VerdictTally();
    private final LatencyHistogram verifying = new LatencyHistogram();
    private final LongAdder started = new LongAdder();
    private final LongAdder overdue = new LongAdder();
    private final LongAdder crashed = new LongAdder();
    private final LongAdder failedStarts = new LongAdder();

    void ready() {
        started.increment();
    }

    void verified(long nanos) {
        verifying.add(nanos);
    }

    void concluded(List<Verdict> concluded, long nanos) {
        verdicts.concluded(concluded, nanos);
    }

    void ended(Ending ending) {
        switch (ending) {
            case Ending.NotStarted _ -> failedStarts.increment();
            case Ending.Overdue _ -> overdue.increment();
            case Ending.Crashed _ -> crashed.increment();
            case Ending.Closed _ -> {}
        }
    }

    VerifierStatistics statistics() {
        return new VerifierStatistics(
                verdicts.counts(),
                new ProcessCounts(started.sum(), overdue.sum(), crashed.sum(), failedStarts.sum()),
                verdicts.latency(),
                verifying.quantiles());
    }
}
