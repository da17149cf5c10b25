package dev.millrace.ops.command.bench;

import dev.millrace.ops.command.ReportOptions;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.sandbox.SandboxLimits;
import dev.millrace.verifiers.Contexts;
import dev.millrace.verifiers.sandbox.PythonInterpreter;
import dev.millrace.verifiers.sandbox.SandboxSpeed;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures the sandbox.
@Command(
        name = "sandbox",
        header = "How often a second a Python program runs in the sandbox.",
        description = "Runs a program that does nothing: what is measured is the sandbox and the interpreter's start.")
public final class BenchSandboxCommand implements Callable<@Nullable Void> {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "300",
            description = "How often (default: ${DEFAULT-VALUE}).")
    private int runs = 300;

    @Option(names = "--threads", paramLabel = "N", description = "Programs at once (default: one a processor).")
    private Optional<Integer> threads = Optional.empty();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public @Nullable Void call() throws InterruptedException, ExecutionException {
        var sandbox = Contexts.plain().sandbox();
        var python = PythonInterpreter.find(sandbox, Optional.empty(), Budget.of(LIMIT));
        var program = python.program(List.of("-I", "-S", "-c", "pass"), Map.of(), new byte[0], SandboxLimits.DEFAULT);
        int atOnce = threads.orElse(Runtime.getRuntime().availableProcessors());
        var _ = SandboxSpeed.of(sandbox, program, Math.max(1, runs / 10), atOnce);
        var speed = SandboxSpeed.of(sandbox, program, runs, atOnce);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("runs", speed.runs());
        values.put("atOnce", atOnce);
        values.put("seconds", speed.seconds());
        values.put("perSecond", speed.perSecond());
        reporting.report(
                values,
                String.format(
                        Locale.ROOT,
                        "%d runs, %d at once, in %.2f s: %.1f a second",
                        speed.runs(),
                        atOnce,
                        speed.seconds(),
                        speed.perSecond()));
        return null;
    }
}
