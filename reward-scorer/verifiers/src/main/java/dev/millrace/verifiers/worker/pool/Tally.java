package dev.millrace.verifiers.worker.pool;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifiers.worker.WorkerStatistics.ProcessCounts;
import dev.millrace.verifiers.worker.WorkerStatistics.VerdictCounts;
import dev.millrace.verifiers.worker.WorkerStatistics;
import dev.millrace.verifiers.worker.process.Ending;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/// Counts what happens. Any thread may add.
final class Tally {
    private final LongAdder scored = new LongAdder();
    private final LongAdder noAnswer = new LongAdder();
    private final LongAdder notApplicable = new LongAdder();
    private final LongAdder timedOut = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder started = new LongAdder();
    private final LongAdder overdue = new LongAdder();
    private final LongAdder crashed = new LongAdder();
    private final LongAdder failedStarts = new LongAdder();
    private final LatencyHistogram latency = new LatencyHistogram();
    private final LatencyHistogram verifying = new LatencyHistogram();

    void ready() {
        started.increment();
    }

    void verified(long nanos) {
        verifying.add(nanos);
    }

    void concluded(List<Verdict> verdicts, long nanos) {
        latency.add(nanos);
        verdicts.forEach(this::count);
    }

    void ended(Ending ending) {
        switch (ending) {
            case Ending.NotStarted _ -> failedStarts.increment();
            case Ending.Overdue _ -> overdue.increment();
            case Ending.Crashed _ -> crashed.increment();
            case Ending.Closed _ -> {}
        }
    }

    WorkerStatistics statistics() {
        return new WorkerStatistics(
                new VerdictCounts(scored.sum(), noAnswer.sum(), notApplicable.sum(), timedOut.sum(), failed.sum()),
                new ProcessCounts(started.sum(), overdue.sum(), crashed.sum(), failedStarts.sum()),
                latency.quantiles(),
                verifying.quantiles());
    }

    private void count(Verdict verdict) {
        switch (verdict) {
            case Verdict.Scored _ -> scored.increment();
            case Verdict.NoAnswer _ -> noAnswer.increment();
            case Verdict.NotApplicable _ -> notApplicable.increment();
            case Verdict.TimedOut _ -> timedOut.increment();
            case Verdict.Failed _ -> failed.increment();
        }
    }
}
