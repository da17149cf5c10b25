package dev.millrace.ops.command.log;

import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.command.RangeOptions;
import dev.millrace.ops.command.RecordedRunOptions;
import dev.millrace.ops.command.ReportOptions;
import dev.millrace.ops.recorded.RecordedRun;
import dev.millrace.ops.replay.Verification;
import dev.millrace.ops.replay.WhatIf;
import dev.millrace.ops.replay.WhatIfSettings;
import dev.millrace.ops.run.Termination;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Does steps of a recorded run again.
@Command(
        name = "replay",
        header = "Do a recorded run again: to the bit, or with another algorithm.",
        description = {
            "With --verify, steps are taken again from what they consumed, and the weights compared with the digests on",
            "the log; exit code 1 where a step differs. With --set or --preset, another algorithm is trained on the same",
            "trajectories, into a run of its own. Neither needs a generator, or a broker where RUN has its log."
        })
public final class ReplayCommand implements Callable<Integer> {
    @Mixin
    private RecordedRunOptions run = new RecordedRunOptions();

    @Option(names = "--verify", description = "Compare with the digests on the log.")
    private boolean verify;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description =
                    "Another value of the algorithm, e.g. algorithm.advantage.policyLambda.alpha=0.1; repeatable.")
    private List<String> assignments = new ArrayList<>();

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            description = "Another algorithm; `millrace algorithms` lists them.")
    private Optional<String> preset = Optional.empty();

    @Option(names = "--run-dir", paramLabel = "DIR", description = "The directory to make for the new run.")
    private Optional<Path> target = Optional.empty();

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = "The policy that the run started from, where it is not in RUN.")
    private Optional<Path> model = Optional.empty();

    @Mixin
    private RangeOptions range = new RangeOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public Integer call() {
        var changes = new WhatIfSettings(preset, assignments);
        if (verify != changes.isEmpty()) {
            throw new ConfigurationException(
                    "replay",
                    verify ? "--verify with another algorithm" : "nothing to do",
                    "--verify, or --set or --preset");
        }
        try (var recorded = run.open();
                var termination = Termination.noting()) {
            return verify ? verify(recorded, termination::isAsked) : train(recorded, changes, termination::isAsked);
        }
    }

    private int verify(RecordedRun recorded, BooleanSupplier stopping) {
        var result = new Verification(recorded, model, reporting.screen()).verify(range.range(), stopping);
        reporting.report(result.values(), result.text());
        return result.isIdentical() ? 0 : 1;
    }

    private int train(RecordedRun recorded, WhatIfSettings changes, BooleanSupplier stopping) {
        var directory = target.orElseThrow(
                () -> new ConfigurationException("--run-dir", "nothing", "a directory to make for the new run"));
        var result = new WhatIf(recorded, model, reporting.screen()).train(range.range(), changes, directory, stopping);
        reporting.report(result.values(), result.text());
        return 0;
    }
}
