package dev.millrace.ops.command.log;

import dev.millrace.ops.command.ReportOptions;
import dev.millrace.ops.drill.Drill;
import dev.millrace.ops.drill.DrillConfiguration;
import dev.millrace.ops.drill.plan.DrillSettings;
import dev.millrace.ops.drill.plan.Role;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.run.Termination;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Puts a small run through faults.
@Command(
        name = "drill",
        header = "Put a small run through faults, and audit what is left of it.",
        description = {
            "Three brokers, two generators, a scorer and a learner run as processes of",
            "their own. At moments that the seed decides, one is killed with kill -9 or",
            "stands still, or a damaged record appears. Then the log says whether a group",
            "of responses was lost or trained on twice, and every step is done again from",
            "the log and compared to the bit. Ctrl-C ends it, with its report. Exit code 1",
            "where anything was lost, trained on twice or different, or a recovery did not",
            "come."
        })
public final class DrillCommand implements Callable<Integer> {
    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Of the run and of its faults (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--faults", paramLabel = "N", description = "How many (default: ${DEFAULT-VALUE}).")
    private int faults = 25;

    @Option(
            names = "--minutes",
            paramLabel = "N",
            description = "It ends after so long, with fewer faults if need be (default: ${DEFAULT-VALUE}).")
    private int minutes = 10;

    @Option(
            names = "--roles",
            paramLabel = "ROLE",
            split = ",",
            description = "Whose processes are killed and paused: generator, scorer, learner, broker (default: all).")
    private Set<Role> roles = EnumSet.allOf(Role.class);

    @Option(
            names = "--run-dir",
            paramLabel = "DIR",
            description = "Keeps everything (default: runs/drill-SEED, or the first free one after it).")
    private Optional<Path> runDirectory = Optional.empty();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var folder = runDirectory.orElseGet(() -> RunDirectory.unused(Path.of("runs", "drill-" + seed)));
        if (Files.exists(folder)) {
            throw usage("--run-dir: got " + folder + ", which is there already, expected a new directory");
        }
        var program = command.root().userObject().getClass().getName();
        var drill = new Drill(settings(), DrillConfiguration.of(seed), folder, program, reporting.screen());
        try (var _ = Termination.whenAsked(drill::interrupt)) {
            var report = drill.run();
            reporting.report(report.values(), report.text());
            return report.isClean() ? 0 : 1;
        }
    }

    private DrillSettings settings() {
        try {
            return new DrillSettings(seed, faults, Duration.ofMinutes(minutes), roles);
        } catch (IllegalArgumentException refused) {
            throw usage("--" + refused.getMessage());
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(command.commandLine(), message);
    }
}
