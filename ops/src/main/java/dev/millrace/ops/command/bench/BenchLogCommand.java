package dev.millrace.ops.command.bench;

import dev.millrace.ops.bench.LogCostBenchmark;
import dev.millrace.ops.command.RecordedRunOptions;
import dev.millrace.ops.command.ReportOptions;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Measures what the log costs.
@Command(
        name = "log",
        header = "What exactly-once, step records and checkpoints cost a policy step of a run.",
        description = {
            "On a broker of its own, the weights and prompts of RUN's last step are sent in turns as a learner's transaction",
            "(with digests, record, assessments, offsets) and plainly. RUN is a finished run directory."
        })
public final class BenchLogCommand implements Callable<@Nullable Void> {
    @Mixin
    private RecordedRunOptions run = new RecordedRunOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public @Nullable Void call() throws InterruptedException {
        try (var recorded = run.open()) {
            var result = LogCostBenchmark.measure(recorded);
            reporting.report(result.values(), result.text());
        }
        return null;
    }
}
