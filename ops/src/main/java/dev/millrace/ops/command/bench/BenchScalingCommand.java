package dev.millrace.ops.command.bench;

import dev.millrace.ops.command.bench.option.ContestOptions;
import dev.millrace.ops.bench.contest.ContestReport;
import dev.millrace.ops.bench.contest.Machine;
import dev.millrace.ops.bench.contest.Row;
import dev.millrace.ops.bench.scaling.Asynchrony;
import dev.millrace.ops.command.ReportOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures what working at once brings.
@Command(
        name = "scaling",
        header = "Generators and learner at once, beside taking turns.",
        description = {
            "Short runs of the demonstration's task, with broker and scorer and all, in turns: asynchronous, and the same with",
            "staleness 0, so that generators wait while the learner learns and the other way round. The limit is 2 with two equal",
            "halves. The policy is random and learns nothing: responses end by chance. A third kind of run has responses so",
            "short that generators keep up, and tells how long the learner still waits."
        })
public final class BenchScalingCommand implements Callable<@Nullable Void> {
    @Option(
            names = "--steps",
            defaultValue = "7",
            description = "Steps of a run; 3 do not count (default: ${DEFAULT-VALUE}).")
    private int steps = 7;

    @Option(
            names = "--tokens",
            defaultValue = "80",
            description = "Of the longest response (default: ${DEFAULT-VALUE}).")
    private int tokens = 80;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Sets one value of the runs' configuration; repeatable.")
    private List<String> assignments = new ArrayList<>();

    @Mixin
    private ContestOptions contest = new ContestOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public @Nullable Void call() throws InterruptedException {
        List<Row> rows = new Asynchrony(steps, tokens, assignments).rows(contest.rounds());
        var explanation = List.of(
                "Runs of " + steps
                        + " policy steps of 256 responses, GRPO, generators and learner with half of the cores each.",
                "Seconds of a step, the first three left out; runs of each kind in turns.");
        contest.publish(new ContestReport("scaling", explanation, Machine.here(Map.of()), rows), reporting);
        return null;
    }
}
