package dev.millrace.ops.command.log;

import dev.millrace.ops.command.ReportOptions;
import dev.millrace.ops.export.Importer;
import dev.millrace.ops.screen.ProgressBar;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Makes a run's directory of an export.
@Command(
        name = "import",
        header = "Check an export, and make a run's directory of it.",
        description = {
            "Checks that every file is as it was written, every record can be read, no step is missing, and all that",
            "steps took in is there. The directory then is a RUN for other commands, without a broker."
        })
public final class ImportCommand implements Callable<@Nullable Void> {
    @Parameters(paramLabel = "EXPORT", description = "A folder that `millrace export` made.")
    private Path export = Path.of("");

    @Option(names = "--run-dir", paramLabel = "DIR", required = true, description = "The directory to make.")
    private Path runDirectory = Path.of("");

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public @Nullable Void call() {
        var bar = new ProgressBar(reporting.screen(), "import");
        var manifest = new Importer(export, bar).importTo(runDirectory);
        reporting.report(
                ManifestReport.values(runDirectory, manifest),
                ManifestReport.text("imported to " + runDirectory, manifest));
        return null;
    }
}
