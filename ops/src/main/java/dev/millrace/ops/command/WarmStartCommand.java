package dev.millrace.ops.command;

import dev.millrace.ops.trial.Readiness;
import dev.millrace.ops.guard.NetworkRole;
import dev.millrace.ops.run.Logs;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.run.Termination;
import dev.millrace.ops.task.Task;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Makes the policy that a run starts from.
@Command(
        name = "warm-start",
        header = "Teach a fresh policy the task, from demonstrations.",
        description =
                "Teach a fresh policy the task's demonstrations; `train` and `learn` do it too, where it is not done.")
public final class WarmStartCommand implements Callable<@Nullable Void> {
    @Option(
            names = "--run-dir",
            paramLabel = "DIR",
            required = true,
            description = "The policy goes to its folder `initial`.")
    private Path runDirectory = Path.of("");

    @Mixin
    private ConfigurationOptions configuration = new ConfigurationOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public @Nullable Void call() {
        var settings = Readiness.ofRun(configuration.bind(TrainCommand.earlier(runDirectory)), NetworkRole.LEARNER);
        var stopping = new AtomicBoolean();
        try (var directory = RunDirectory.open(runDirectory);
                var _ = Termination.whenAsked(() -> stopping.set(true))) {
            Logs.alsoTo(directory.log());
            var task = Task.of(settings, RunDirectory.initialModel(directory.root()));
            double seconds = task.prepare(reporting.screen(), stopping::get);
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("model", task.policy().toString());
            values.put("seconds", seconds);
            reporting.report(values, String.format(Locale.ROOT, "%s (%.1f s)", task.policy(), seconds));
        }
        return null;
    }
}
