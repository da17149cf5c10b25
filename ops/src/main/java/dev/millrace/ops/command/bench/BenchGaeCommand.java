package dev.millrace.ops.command.bench;

import dev.millrace.ops.bench.AdvantageSpeed;
import dev.millrace.ops.command.ReportOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures advantage estimation.
@Command(
        name = "gae",
        header = "Length-adaptive GAE over a batch of tokens on one core, and a copy of as many bytes.",
        description = "Needs 32 bytes of memory a token; runs in two JVMs of its own, one after the other.")
public final class BenchGaeCommand implements Runnable {
    @Option(
            names = "--tokens",
            paramLabel = "N",
            defaultValue = "100000000",
            description = "Tokens of the batch (default: ${DEFAULT-VALUE}).")
    private int tokens = 100_000_000;

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public void run() {
        var speed = AdvantageSpeed.measure(tokens, reporting.isVerbose());
        reporting.report(speed.values(), speed.text());
    }
}
