package dev.millrace.ops.command.bench;

import dev.millrace.ops.bench.dashboard.DashboardBenchmark;
import dev.millrace.ops.bench.dashboard.SyntheticRun;
import dev.millrace.ops.command.ReportOptions;
import dev.millrace.ops.run.FolderDeletion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures the dashboard.
@Command(
        name = "dashboard",
        header = "How long a dashboard takes to read a long run and to answer a page.",
        description = "The run is made up; its log takes about 5 KB a step and 1 KB a response.")
public final class BenchDashboardCommand implements Callable<@Nullable Void> {
    @Option(names = "--steps", paramLabel = "N", description = "Policy steps (default: ${DEFAULT-VALUE}).")
    private int steps = 100_000;

    @Option(names = "--groups", paramLabel = "N", description = "Prompts answered (default: ${DEFAULT-VALUE}).")
    private int groups = 12_500;

    @Option(names = "--group-size", paramLabel = "N", description = "Responses to each (default: ${DEFAULT-VALUE}).")
    private int groupSize = 8;

    @Option(names = "--length", paramLabel = "N", description = "Tokens of each, at most (default: ${DEFAULT-VALUE}).")
    private int length = 200;

    @Option(names = "--keep", paramLabel = "DIR", description = "Writes the run there, and leaves it there.")
    private Optional<Path> keep = Optional.empty();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public @Nullable Void call() throws IOException, InterruptedException {
        var run = new SyntheticRun(steps, groups, groupSize, length);
        if (keep.isPresent()) {
            report(run, keep.get());
            return null;
        }
        var folder = Files.createTempDirectory("millrace-bench");
        try {
            report(run, folder.resolve("run"));
        } finally {
            FolderDeletion.delete(folder);
        }
        return null;
    }

    private void report(SyntheticRun run, Path folder) throws InterruptedException {
        var speed = DashboardBenchmark.measure(run, folder);
        reporting.report(speed.values(), speed.text());
    }
}
