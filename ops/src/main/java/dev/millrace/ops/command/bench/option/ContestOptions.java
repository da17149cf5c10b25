package dev.millrace.ops.command.bench.option;

import dev.millrace.ops.bench.contest.ContestReport;
import dev.millrace.ops.bench.contest.Rounds;
import dev.millrace.ops.bench.peer.PeerProcess;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.command.ReportOptions;
import dev.millrace.ops.run.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// What benchmarks that compare have in common.
public final class ContestOptions {
    private static final String NO_PEER = """

            No peers were measured. Give --python PYTHON, an interpreter of an environment with: pip install torch transformers trl
            """;

    @Option(
            names = "--python",
            paramLabel = "PYTHON",
            description = "A Python with torch, transformers and trl, to measure peers with (default: none are).")
    private Optional<Path> python = Optional.empty();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "5",
            description = "Rounds that count, of each side in turns (default: ${DEFAULT-VALUE}).")
    private int rounds = 5;

    @Option(
            names = "--warm-ups",
            paramLabel = "N",
            defaultValue = "2",
            description = "Rounds before those (default: ${DEFAULT-VALUE}).")
    private int warmUps = 2;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads of one operation, of both sides (default: one a processor).")
    private Optional<Integer> threads = Optional.empty();

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Where the JSON goes as well (default: runs/benchmarks/NAME.json).")
    private Optional<Path> save = Optional.empty();

    /// How often each side does its work.
    public Rounds rounds() {
        try {
            return new Rounds(warmUps, rounds);
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException("--rounds, --warm-ups", warmUps + ", " + rounds, "0 or more, 1 or more");
        }
    }

    /// Threads of one operation.
    public int threads() {
        return threads.orElse(Runtime.getRuntime().availableProcessors());
    }

    /// Starts a peer, where a Python was given; the caller closes it.
    ///
    /// @param script the file's name in `ops/bench/peers`
    public Optional<PeerProcess> peer(String script) {
        return python.map(interpreter -> PeerProcess.start(interpreter, script, threads()));
    }

    /// Reports and saves what came out.
    ///
    /// @param report what came out
    /// @param reporting how
    public void publish(ContestReport report, ReportOptions reporting) {
        var file = save.orElse(Path.of("runs", "benchmarks", report.name() + ".json"));
        write(file, Json.pretty(report.values()));
        reporting.reportJson(report.values());
        reporting.reportText(report.text());
        if (python.isEmpty()) {
            reporting.reportText(NO_PEER);
        }
        reporting.reportText("Saved in " + file + ".");
    }

    private static void write(Path file, String json) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, json + "\n");
        } catch (IOException problem) {
            throw new ConfigurationException("--save", file + " (" + problem + ")", "a file that can be written");
        }
    }
}
