package dev.millrace.ops.command.bench;

import dev.millrace.ops.command.bench.option.ContestOptions;
import dev.millrace.ops.bench.contest.ContestReport;
import dev.millrace.ops.bench.contest.Machine;
import dev.millrace.ops.bench.scaling.Asynchrony;
import dev.millrace.ops.bench.scaling.RunPlan;
import dev.millrace.ops.bench.scaling.ThreadScaling;
import dev.millrace.ops.binding.ConfigurationException;
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
            "halves. The policy (6 x 256) is random and learns nothing: responses end by chance. A third kind of run has responses",
            "so short that generators keep up, and tells how long the learner still waits.",
            "With --by-threads instead what threads of one operation bring: to a learner's step and to writing, each alone, and to",
            "runs in which both go on at once, with every pair of the numbers."
        })
public final class BenchScalingCommand implements Callable<@Nullable Void> {
    @Option(
            names = "--steps",
            defaultValue = "7",
            description = "Steps of a run; 3 do not count (default: ${DEFAULT-VALUE}).")
    private int steps = 7;

    @Option(
            names = "--tokens",
            defaultValue = "320",
            description = "Of the longest response (default: ${DEFAULT-VALUE}).")
    private int tokens = 320;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Sets one value of the runs' configuration; repeatable.")
    private List<String> assignments = new ArrayList<>();

    @Option(names = "--by-threads", description = "Instead: by the threads of one operation.")
    private boolean byThreads;

    @Option(
            names = "--threads",
            paramLabel = "N",
            split = ",",
            description = "Numbers to try with --by-threads, in rising order (default: 1, 2, 4, ... and all cores).")
    private List<Integer> threads = ThreadScaling.upTo(Runtime.getRuntime().availableProcessors());

    @Mixin
    private ContestOptions contest = new ContestOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public @Nullable Void call() throws InterruptedException {
        var plan = new RunPlan(steps, tokens, assignments);
        contest.publish(byThreads ? threads(plan) : asynchrony(plan), reporting);
        return null;
    }

    private ContestReport asynchrony(RunPlan plan) throws InterruptedException {
        var explanation = List.of(
                "Runs of " + steps
                        + " policy steps of 64 responses, dr-grpo, generators and learner with half of the cores each.",
                "Seconds of a step, the first three left out; runs of each kind in turns.");
        var rows = new Asynchrony(plan).rows(contest.rounds());
        return new ContestReport("scaling", explanation, Machine.here(Map.of()), rows);
    }

    private ContestReport threads(RunPlan plan) throws InterruptedException {
        if (threads.stream().anyMatch(count -> count < 1)) {
            throw new ConfigurationException("--threads", threads.toString(), "numbers of at least 1");
        }
        var explanation = List.of(
                "A learner's step and writing, each alone, then runs of " + steps
                        + " policy steps of 64 responses, dr-grpo, of which the first three are left out;",
                "by threads of one operation, the numbers in turns. A run has a broker, a scorer and the JVM's own threads beside.");
        var rows = new ThreadScaling(plan, threads).rows(contest.rounds());
        return new ContestReport("scaling-threads", explanation, Machine.here(Map.of()), rows);
    }
}
