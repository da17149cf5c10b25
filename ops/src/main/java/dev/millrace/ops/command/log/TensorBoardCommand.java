package dev.millrace.ops.command.log;

import dev.millrace.messages.history.StepLog;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.command.RecordedRunOptions;
import dev.millrace.ops.command.ReportOptions;
import dev.millrace.ops.index.RunIndex;
import dev.millrace.ops.screen.ProgressBar;
import dev.millrace.ops.screen.Screen;
import dev.millrace.ops.tensorboard.RunScalars;
import dev.millrace.ops.tensorboard.ScalarFolder;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Writes a recorded run's metrics for TensorBoard.
@Command(
        name = "tensorboard",
        header = "Write a recorded run's metrics and evaluations as event files for TensorBoard.",
        description = {
            "From its log alone. A run that goes on writes the same into RUN/tensorboard by itself: this is for runs",
            "of which only the log is there, or that were recorded without."
        })
public final class TensorBoardCommand implements Callable<@Nullable Void> {
    private static final int RECORDS = 1_000;

    @Mixin
    private RecordedRunOptions run = new RecordedRunOptions();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder without event files in it.")
    private Path target = Path.of("");

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public @Nullable Void call() {
        if (ScalarFolder.isUsed(target)) {
            throw new ConfigurationException("--out", target + " (event files in it)", "a folder without event files");
        }
        try (var steps = run.open();
                var index = new RunIndex(run.open(), run.open())) {
            readAll(index, reporting.screen());
            report(write(new RunScalars(StepLog.read(steps.history()), index)));
        }
        return null;
    }

    private static void readAll(RunIndex index, Screen screen) {
        var bar = new ProgressBar(screen, "log");
        while (index.refresh(RECORDS) == RECORDS) {
            bar.show((long) (RECORDS * index.loaded()), RECORDS, "");
        }
        bar.show(RECORDS, RECORDS, "");
    }

    private RunScalars.Written write(RunScalars scalars) {
        try (var folder = ScalarFolder.open(target, InstantSource.system())) {
            return scalars.write(folder);
        }
    }

    private void report(RunScalars.Written written) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("folder", target.toString());
        values.put("steps", written.steps());
        values.put("evaluations", written.evaluations());
        reporting.report(
                values,
                written.steps() + " steps and " + written.evaluations() + " evaluations; look at them with: tensorboard"
                        + " --logdir " + target);
    }
}
