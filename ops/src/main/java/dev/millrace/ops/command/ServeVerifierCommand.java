package dev.millrace.ops.command;

import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.run.Termination;
import dev.millrace.verifiers.Contexts;
import dev.millrace.verifiers.Verifiers;
import dev.millrace.verifiers.serving.InProcessJudge;
import dev.millrace.verifiers.serving.RequestJudge;
import dev.millrace.verifiers.serving.ServingSettings;
import dev.millrace.verifiers.serving.VerifierServer;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Offers a verifier over HTTP until it is told to end.
@Command(
        name = "serve-verifier",
        header = "Offer a verifier over HTTP, to trainers that ask for rewards.",
        description = {
            "Answers the protocols of OpenRLHF's remote reward functions (POST / or /openrlhf) and of slime's remote_rm",
            "(POST / or /slime), and GET /health. Prints its address on standard error, and ends with Ctrl-C."
        })
public final class ServeVerifierCommand implements Callable<@Nullable Void> {
    @Option(names = "--verifier", paramLabel = "NAME", required = true, description = "The verifier.")
    private String verifier = "";

    @Option(
            names = "--verifier-set",
            paramLabel = "KEY=VALUE",
            description = "A setting of the verifier, e.g. mark=; repeatable.")
    private Map<String, String> verifierSettings = new LinkedHashMap<>();

    @Option(
            names = "--budget-millis",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How long a call of the verifier may take (default: ${DEFAULT-VALUE}).")
    private int budgetMillis = 10_000;

    @Mixin
    private ServingOptions serving = new ServingOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public @Nullable Void call() throws InterruptedException {
        var settings = checked(() -> serving.settings(verifier));
        var end = new CountDownLatch(1);
        try (var judge = checked(this::judge);
                var server = start(settings, judge.requests());
                var _ = Termination.whenAsked(end::countDown)) {
            report(server);
            end.await();
        }
        return null;
    }

    private static VerifierServer start(ServingSettings settings, RequestJudge judge) {
        try {
            return VerifierServer.start(settings, judge);
        } catch (IOException refused) {
            throw new ConfigurationException(
                    "--host, --port",
                    settings.address() + " (" + refused.getMessage() + ")",
                    "a free address of this machine");
        }
    }

    /// A judge, and what is closed after it.
    private record Judge(RequestJudge requests, AutoCloseable held) implements AutoCloseable {
        @Override
        public void close() {
            try {
                held.close();
            } catch (RuntimeException thrown) {
                throw thrown;
            } catch (Exception thrown) {
                throw new IllegalStateException(thrown);
            }
        }
    }

    /// The one place that says where responses are judged: in this process.
    private Judge judge() {
        if (budgetMillis < 1) {
            throw new IllegalArgumentException("--budget-millis: got " + budgetMillis + ", expected >= 1");
        }
        var verifiers = Verifiers.onClassPath();
        var made = verifiers.create(verifier, verifierSettings, Contexts.plain());
        var traits = verifiers.traits(verifier, verifierSettings);
        return new Judge(new InProcessJudge(made, traits, Duration.ofMillis(budgetMillis)), made);
    }

    private void report(VerifierServer server) {
        var url = server.url().toString();
        reporting.reportJson(Map.of(
                "url",
                url,
                "port",
                server.address().getPort(),
                "verifier",
                verifier,
                "pid",
                ProcessHandle.current().pid()));
        reporting.screen().line("verifier " + verifier + " at " + url);
    }

    private <T> T checked(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException refused) {
            throw new ParameterException(command.commandLine(), String.valueOf(refused.getMessage()), refused);
        }
    }
}
