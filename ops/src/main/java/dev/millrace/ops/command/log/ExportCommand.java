package dev.millrace.ops.command.log;

import dev.millrace.ops.command.RangeOptions;
import dev.millrace.ops.command.RecordedRunOptions;
import dev.millrace.ops.command.ReportOptions;
import dev.millrace.ops.export.ExportPlan;
import dev.millrace.ops.export.Exporter;
import dev.millrace.ops.export.InitialModel;
import dev.millrace.ops.export.TrajectoryFormat;
import dev.millrace.ops.recorded.RecordedRun;
import dev.millrace.ops.screen.ProgressBar;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Writes a recorded run into a folder that other tools read.
@Command(
        name = "export",
        header = "Write a recorded run, or some of its steps, into files that other tools read.",
        description = {
            "Writes a new folder of Avro object containers, one a topic, or trajectories as Parquet; with them the",
            "configuration and the policy that the run started from. `import` makes a run of it again."
        })
public final class ExportCommand implements Callable<@Nullable Void> {
    @Mixin
    private RecordedRunOptions run = new RecordedRunOptions();

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "The folder to make.")
    private Path target = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "avro",
            description = "Of the trajectories: avro, or parquet, a row a trajectory (default: ${DEFAULT-VALUE}).")
    private TrajectoryFormat format = TrajectoryFormat.AVRO;

    @Option(names = "--rollouts", description = "Also the responses as generated, before verdict and reward.")
    private boolean rollouts;

    @Option(names = "--without-model", description = "Leave out the policy that the run started from.")
    private boolean withoutModel;

    @Mixin
    private RangeOptions range = new RangeOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public @Nullable Void call() {
        var plan = plan();
        try (var recorded = run.open()) {
            var bar = new ProgressBar(reporting.screen(), "export");
            var manifest = new Exporter(recorded.history(), recorded.settings(), model(recorded), bar).export(plan);
            reporting.report(
                    ManifestReport.values(target, manifest), ManifestReport.text("exported to " + target, manifest));
        }
        return null;
    }

    private ExportPlan plan() {
        return new ExportPlan(
                target,
                range.range(),
                format,
                rollouts,
                String.join(" ", command.root().version()));
    }

    private Optional<Path> model(RecordedRun recorded) {
        if (withoutModel) {
            return Optional.empty();
        }
        var model = InitialModel.find(recorded.root(), recorded.settings());
        if (model.isEmpty()) {
            reporting.screen().note("the policy that the run started from is not there: exported without it");
        }
        return model;
    }
}
