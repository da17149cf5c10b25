package dev.millrace.ops.command.log;

import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.command.ClusterOptions;
import dev.millrace.ops.command.NamedRuns;
import dev.millrace.ops.command.RefusedOption;
import dev.millrace.ops.command.ReportOptions;
import dev.millrace.ops.dashboard.listing.RunPlace;
import dev.millrace.ops.report.Report;
import dev.millrace.ops.report.ReportFile;
import dev.millrace.ops.report.ReportPlan;
import dev.millrace.ops.report.answer.Making;
import dev.millrace.ops.screen.ProgressBar;
import dev.millrace.ops.training.Cluster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes what the dashboard shows of runs into one file.
@Command(
        name = "report",
        header = "Write one HTML file with charts, tables and some rollouts of a run, to send to somebody.",
        description = {
            "The dashboard's pages with all they need: the file opens in a browser without a server or the internet,",
            "and fetches nothing. A run that is still going on is shown as it stands. With several runs they are also",
            "compared. The configuration, prompts and responses of the run are in it: send it to whom may read them."
        })
public final class ReportCommand implements Callable<@Nullable Void> {
    private static final double PERCENT = 100;
    private static final double MEBIBYTE = 1024.0 * 1024.0;

    @Parameters(
            paramLabel = "RUN",
            arity = "1..*",
            description = "Run directories, exports, and with --bootstrap names of runs on that cluster.")
    private List<String> named = new ArrayList<>();

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write (default: NAME-report.html).")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--rollouts",
            paramLabel = "N",
            defaultValue = "24",
            description = "Prompts of each run whose responses are shown (default: ${DEFAULT-VALUE}).")
    private int prompts;

    @Option(names = "--no-ledger", description = "Leave out the ledger, for which the log is read once more.")
    private boolean withoutLedger;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public @Nullable Void call() throws InterruptedException {
        var connection = cluster.connection();
        if (connection.isPresent()) {
            Cluster.requireAnswer(connection.get());
        }
        var plan = RefusedOption.asUsage(command, () -> plan(connection));
        var file = new ReportFile(out.orElseGet(() -> usual(plan.runs().getFirst())));
        file.requirePossible();
        var html = new Report(plan, progress()).html();
        report(file.path(), file.write(html));
        return null;
    }

    private ReportPlan plan(Optional<KafkaConnection> connection) {
        var runs = named.stream().map(new NamedRuns(connection)::run).toList();
        var making = new Making(String.join(" ", command.root().version()), line(runs), System.currentTimeMillis());
        return new ReportPlan(runs, prompts, !withoutLedger, making);
    }

    /// The command, with neither folders nor the cluster's properties: they are nobody else's business.
    private String line(List<RunPlace> runs) {
        var names = runs.stream().map(RunPlace::title).collect(Collectors.joining(" "));
        return command.qualifiedName() + " " + names + " --rollouts " + prompts + (withoutLedger ? " --no-ledger" : "");
    }

    private static Path usual(RunPlace run) {
        return Path.of(run.title() + "-report.html");
    }

    private Report.Progress progress() {
        Map<String, ProgressBar> bars = new LinkedHashMap<>();
        return (run, share) -> bars.computeIfAbsent(run, _ -> new ProgressBar(reporting.screen(), "report: " + run))
                .show((long) (PERCENT * share), (long) PERCENT, "");
    }

    private void report(Path path, long bytes) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("report", path.toString());
        values.put("bytes", bytes);
        reporting.report(values, String.format(Locale.ROOT, "report: %s (%.1f MiB)", path, bytes / MEBIBYTE));
    }
}
