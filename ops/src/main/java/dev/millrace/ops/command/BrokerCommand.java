package dev.millrace.ops.command;

import dev.millrace.ops.broker.BrokerCluster;
import dev.millrace.ops.broker.BrokerException;
import dev.millrace.ops.broker.BrokerSettings;
import dev.millrace.ops.broker.SupervisedBroker;
import dev.millrace.ops.run.Logs;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.run.Termination;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Runs a broker until it is told to end.
@Command(
        name = "broker",
        header = "Run a Kafka broker in the foreground.",
        description = "Run a Kafka broker in the foreground, for the roles as separate processes. Prints its address.")
public final class BrokerCommand implements Callable<@Nullable Void> {
    private static final int MOST_NODES = 9;

    @Option(
            names = "--run-dir",
            paramLabel = "DIR",
            description = "Keeps its data and log (default: ${DEFAULT-VALUE}).",
            defaultValue = "runs/broker")
    private Path runDirectory = Path.of("runs/broker");

    @Option(names = "--port", paramLabel = "N", description = "Port to listen on; 0: a free one.")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--nodes",
            paramLabel = "N",
            description = "Brokers, each a process that holds copies of everything: of 3 one may die (default: 1).",
            defaultValue = "1")
    private int nodes = 1;

    @Mixin
    private ConfigurationOptions configuration = new ConfigurationOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public @Nullable Void call() throws InterruptedException {
        requireNodes();
        var settings = configuration.bind(Optional.empty()).broker();
        var end = new CompletableFuture<Optional<BrokerException>>();
        try (var directory = RunDirectory.open(runDirectory);
                var _ = Termination.whenAsked(() -> end.complete(Optional.empty()))) {
            Logs.alsoTo(directory.log());
            serve(directory, port.map(settings::withPort).orElse(settings), end);
        }
        return null;
    }

    private void requireNodes() {
        if (nodes < 1 || nodes > MOST_NODES) {
            throw new ParameterException(
                    command.commandLine(), "--nodes: got " + nodes + ", expected 1 to " + MOST_NODES);
        }
    }

    private void serve(
            RunDirectory directory, BrokerSettings settings, CompletableFuture<Optional<BrokerException>> end)
            throws InterruptedException {
        try (var cluster = BrokerCluster.start(
                directory.brokers(nodes), settings, failure -> end.complete(Optional.of(failure)))) {
            var pids = cluster.nodes().stream().map(SupervisedBroker::pid).toList();
            reporting.report(
                    Map.of("bootstrap", cluster.bootstrapServers(), "pid", pids.getFirst(), "pids", pids),
                    cluster.bootstrapServers());
            end.join().ifPresent(failure -> {
                throw failure;
            });
        }
    }
}
