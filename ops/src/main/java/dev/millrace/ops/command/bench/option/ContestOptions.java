package dev.millrace.ops.command.bench.option;

import dev.millrace.ops.bench.contest.ContestReport;
import dev.millrace.ops.bench.contest.Rounds;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.command.ReportOptions;
import dev.millrace.ops.run.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// What benchmarks that compare have in common.
public class ContestOptions {
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

    /// Reports and saves what came out.
    ///
    /// @param report what came out
    /// @param reporting how
    public void publish(ContestReport report, ReportOptions reporting) {
        var file = save.orElse(Path.of("runs", "benchmarks", report.name() + ".json"));
        write(file, Json.pretty(report.values()));
        reporting.screen().endStatus();
        reporting.reportJson(report.values());
        reporting.reportText(report.text() + footnote());
        reporting.reportText("Saved in " + file + ".");
    }

    /// What stands below the table.
    String footnote() {
        return "";
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
