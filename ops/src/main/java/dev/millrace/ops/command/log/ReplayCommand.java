package dev.millrace.ops.command.log;

import dev.millrace.ops.command.RangeOptions;
import dev.millrace.ops.command.RecordedRunOptions;
import dev.millrace.ops.command.ReportOptions;
import dev.millrace.ops.replay.Verification;
import dev.millrace.ops.run.Termination;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Does steps of a recorded run again.
@Command(
        name = "replay",
        header = "Do a recorded run again: to the bit, or with another algorithm.",
        description = {
            "With --verify: takes steps again from what they consumed, and compares the weights with the digests on the",
            "log. Exit code 1 where a step differs. No generator and no broker is needed.",
            "With --set learner.algorithm..., or --preset: trains that algorithm on the same trajectories, into --out."
        })
public final class ReplayCommand implements Callable<Integer> {
    @Mixin
    private RecordedRunOptions run = new RecordedRunOptions();

    @Mixin
    private RangeOptions range = new RangeOptions();

    @Option(names = "--verify", description = "Compare with the digests on the log.")
    private boolean verify = true;

    @Option(
            names = "--model",
            paramLabel = "DIR",
            description = "The policy that the run started from, where it is not in RUN.")
    private Optional<Path> model = Optional.empty();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public Integer call() {
        var stopping = new AtomicBoolean();
        if (!verify) {
            return 2;
        }
        try (var recorded = run.open();
                var _ = Termination.whenAsked(() -> stopping.set(true))) {
            var result = new Verification(recorded, model, reporting.screen()).verify(range.range(), stopping::get);
            reporting.report(result.values(), result.text());
            return result.isIdentical() ? 0 : 1;
        }
    }
}
