package dev.millrace.ops.command.verifier;

import dev.millrace.ops.command.ReportOptions;
import dev.millrace.verifiers.judging.Judges;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Lists the verifiers there are.
@Command(name = "verifiers", header = "List the verifiers there are, plug-ins included.")
public final class VerifiersCommand implements Callable<@Nullable Void> {
    @Mixin
    private VerifierOptions options = new VerifierOptions();

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public @Nullable Void call() {
        var names = Judges.found(options.scorer().verification().plugins()).names();
        reporting.report(Map.of("verifiers", names), String.join("\n", names));
        return null;
    }
}
