package dev.millrace.ops.command.bench;

import dev.millrace.ops.bench.VerifierSpeed;
import dev.millrace.ops.command.ReportOptions;
import dev.millrace.ops.command.verifier.VerifierOptions;
import dev.millrace.ops.verification.VerifyFile;
import dev.millrace.ops.verification.VerifyLine;
import dev.millrace.verifiers.judging.Judges;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Measures a verifier.
@Command(
        name = "verifier",
        header = "How many responses a verifier judges in a second, and how long hostile ones take.",
        description = {
            "Judges the lines of FILE (as `millrace verify` reads them) again and again: five seconds to warm up, then the",
            "median of seven passes; then answers that are meant to be slow."
        })
public final class BenchVerifierCommand implements Callable<@Nullable Void> {
    @Parameters(paramLabel = "FILE", description = "JSON lines; - for standard input.")
    private String file = "-";

    @Mixin
    private VerifierOptions verifier = new VerifierOptions();

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "Responses judged at once (default: ${DEFAULT-VALUE}).")
    private int threads = 1;

    @Mixin
    private ReportOptions reporting = new ReportOptions();

    @Override
    public @Nullable Void call() throws InterruptedException {
        var scorer = verifier.scorer();
        var lines = lines();
        try (var judge = Judges.of(scorer.judge()).open()) {
            var speed = VerifierSpeed.measure(scorer.name(), judge, lines, threads);
            reporting.report(speed.values(), speed.text());
        }
        return null;
    }

    private List<VerifyLine> lines() {
        List<VerifyLine> lines = new ArrayList<>();
        try (var responses = VerifyFile.open(file)) {
            responses.lines().forEachRemaining(lines::add);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return lines;
    }
}
