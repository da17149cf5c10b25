package dev.millrace.ops.command;

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
import picocli.CommandLine.Option;

/// Runs a broker until it is told to end.
@Command(
        name = "broker",
        header = "Run a Kafka broker in the foreground.",
        description = "Run a Kafka broker in the foreground, for the roles as separate processes. Prints its address.")
public final class BrokerCommand implements Callable<@Nullable Void> {
    @Option(
            names = "--run-dir",
            paramLabel = "DIR",
            description = "Keeps its data and log (default: ${DEFAULT-VALUE}).",
            defaultValue = "runs/broker")
    private Path runDirectory = Path.of("runs/broker");

    @Option(names = "--port", paramLabel = "N", description = "Port to listen on; 0: a free one.")
    private Optional<Integer> port = Optional.empty();

    @Mixin
    private ConfigurationOptions configuration = new ConfigurationOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public @Nullable Void call() throws InterruptedException {
        var settings = configuration.bind(Optional.empty()).broker();
        var end = new CompletableFuture<Optional<BrokerException>>();
        try (var directory = RunDirectory.open(runDirectory);
                var _ = Termination.whenAsked(() -> end.complete(Optional.empty()))) {
            Logs.alsoTo(directory.log());
            serve(directory, port.map(settings::withPort).orElse(settings), end);
        }
        return null;
    }

    private void serve(
            RunDirectory directory, BrokerSettings settings, CompletableFuture<Optional<BrokerException>> end)
            throws InterruptedException {
        try (var broker =
                SupervisedBroker.start(directory.broker(), settings, failure -> end.complete(Optional.of(failure)))) {
            reporting.report(
                    Map.of("bootstrap", broker.bootstrapServers(), "pid", broker.pid()), broker.bootstrapServers());
            end.join().ifPresent(failure -> {
                throw failure;
            });
        }
    }
}
