package dev.millrace.ops.command.bench;

import dev.millrace.ops.command.bench.option.ContestOptions;
import dev.millrace.ops.bench.BenchBroker;
import dev.millrace.ops.bench.broadcast.WeightsBenchmark;
import dev.millrace.ops.command.ReportOptions;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures the broadcast of weights.
@Command(
        name = "weights",
        header = "A policy version from learner to two readers, whole and as a delta, against the same bytes sent raw.",
        description = {
            "On a broker of its own. Needs a heap of ten times the weights, MILLRACE_OPTS=-Xmx6g for the default, and up",
            "to 9 GB of disk, which it frees."
        })
public final class BenchWeightsCommand implements Callable<@Nullable Void> {
    @Option(
            names = "--megabytes",
            paramLabel = "N",
            defaultValue = "500",
            description = "Million bytes of a whole version (default: ${DEFAULT-VALUE}).")
    private int megabytes = 500;

    @Option(
            names = "--learning-rate",
            paramLabel = "X",
            defaultValue = "1e-6",
            description = "Of the step between two versions (default: ${DEFAULT-VALUE}).")
    private double rate = 1e-6;

    @Mixin
    private ContestOptions contest = new ContestOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public @Nullable Void call() throws InterruptedException {
        try (var broker = new BenchBroker()) {
            var benchmark = new WeightsBenchmark(contest.rounds(), megabytes, rate);
            contest.publish(benchmark.measure(broker.connection()), reporting);
        }
        return null;
    }
}
