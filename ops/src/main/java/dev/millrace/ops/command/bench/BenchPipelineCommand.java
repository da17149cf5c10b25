package dev.millrace.ops.command.bench;

import dev.millrace.ops.command.bench.option.ContestOptions;
import dev.millrace.ops.bench.BenchBroker;
import dev.millrace.ops.bench.pipeline.PipelineBenchmark;
import dev.millrace.ops.command.ReportOptions;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures the way of responses.
@Command(
        name = "pipeline",
        header = "Responses from generator through broker and scorer to the learner, against sending them only.",
        description = "On a broker of its own, with made-up responses. Needs up to 7 GB of disk, which it frees.")
public final class BenchPipelineCommand implements Callable<@Nullable Void> {
    @Option(
            names = "--groups",
            paramLabel = "N",
            defaultValue = "8192",
            description = "Groups a round (default: ${DEFAULT-VALUE}).")
    private int groups = 8_192;

    @Option(
            names = "--group-size",
            paramLabel = "N",
            defaultValue = "8",
            description = "Responses of a group (default: ${DEFAULT-VALUE}).")
    private int size = 8;

    @Option(
            names = "--tokens",
            paramLabel = "N",
            defaultValue = "512",
            description = "Tokens of a response (default: ${DEFAULT-VALUE}).")
    private int tokens = 512;

    @Option(
            names = "--client",
            paramLabel = "KEY=VALUE",
            description =
                    "A property of all Kafka clients of the pipeline, or, with `producer.` before it, of the scorer's.")
    private Map<String, String> clients = Map.of();

    @Mixin
    private ContestOptions contest = new ContestOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public @Nullable Void call() throws InterruptedException {
        try (var broker = new BenchBroker()) {
            var benchmark = new PipelineBenchmark(contest.rounds(), groups, size, tokens);
            contest.publish(benchmark.measure(broker.connection(), clients), reporting);
        }
        return null;
    }
}
