package dev.millrace.ops.command;

import dev.millrace.ops.dashboard.Dashboard;
import dev.millrace.ops.dashboard.ServedAt;
import dev.millrace.ops.dashboard.listing.RunCatalog;
import dev.millrace.ops.dashboard.listing.RunSource;
import dev.millrace.ops.run.Termination;
import dev.millrace.ops.training.Cluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Shows runs in a browser.
@Command(
        name = "dashboard",
        header = "Show runs in a browser, live or years old.",
        description = {
            "Serves pages until Ctrl-C and prints their address. Only this machine's browsers are let in, unless",
            "--host names another address; then a token is required, and one is made where none is given."
        })
public final class DashboardCommand implements Callable<@Nullable Void> {
    @Parameters(
            paramLabel = "RUN|DIR",
            arity = "0..*",
            description = {
                "Run directories, exports, directories with runs below (new ones appear by themselves), and with",
                "--bootstrap names of runs on that cluster. Default: runs; with --bootstrap all runs of the cluster."
            })
    private List<String> named = new ArrayList<>();

    @Mixin
    private ServedOptions serving = new ServedOptions();

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
        var at = RefusedOption.asUsage(command, serving::servedAt);
        serve(at, new NamedRuns(connection).sources(named));
        return null;
    }

    private void serve(ServedAt at, List<RunSource> sources) throws InterruptedException {
        var end = new CountDownLatch(1);
        try (var _ = Termination.whenAsked(end::countDown);
                var dashboard = Dashboard.start(at, new RunCatalog(sources))) {
            var url = dashboard.url("/");
            reporting.report(
                    Map.of(
                            "url", url,
                            "port", dashboard.port(),
                            "pid", ProcessHandle.current().pid()),
                    "dashboard: " + dashboard.url(page(sources)));
            end.await();
        }
    }

    /// One run is shown at once, of several the list.
    private static String page(List<RunSource> sources) {
        return sources.size() == 1 && sources.getFirst() instanceof RunSource.One(var place)
                ? "/run/" + place.id()
                : "/";
    }
}
