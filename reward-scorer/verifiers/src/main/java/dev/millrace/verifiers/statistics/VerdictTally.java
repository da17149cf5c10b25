package dev.millrace.verifiers.statistics;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifiers.statistics.VerifierStatistics.VerdictCounts;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/// Counts verdicts by kind, and how long the calls took that they came from. Any thread may add.
public final class VerdictTally {
    private final LongAdder accepted = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private final LongAdder noAnswer = new LongAdder();
    private final LongAdder notApplicable = new LongAdder();
    private final LongAdder timedOut = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LatencyHistogram latency = new LatencyHistogram();

    /// Without verdicts.
    public VerdictTally() {}

    /// A call has ended.
    ///
    /// @param verdicts all that came of it
    /// @param nanos nanoseconds that it took
    public void concluded(List<Verdict> verdicts, long nanos) {
        latency.add(nanos);
        verdicts.forEach(verdict -> counter(verdict).increment());
    }

    /// Verdicts so far.
    public VerdictCounts counts() {
        return new VerdictCounts(
                accepted.sum(), rejected.sum(), noAnswer.sum(), notApplicable.sum(), timedOut.sum(), failed.sum());
    }

    /// How long calls took so far.
    public LatencyQuantiles latency() {
        return latency.quantiles();
    }

    private LongAdder counter(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Scored scored -> scored.accepted() ? accepted : rejected;
            case Verdict.NoAnswer _ -> noAnswer;
            case Verdict.NotApplicable _ -> notApplicable;
            case Verdict.TimedOut _ -> timedOut;
            case Verdict.Failed _ -> failed;
        };
    }
}
