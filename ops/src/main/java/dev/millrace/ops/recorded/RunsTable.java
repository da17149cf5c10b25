package dev.millrace.ops.recorded;

import dev.millrace.messages.log.StepRecord;
import dev.millrace.ops.settings.RunSettings;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// How runs are listed.
///
/// @param directories run directories
/// @param topics runs on a cluster
/// @param hasCluster whether there is a cluster to list
public record RunsTable(List<RunEntry> directories, List<ClusterRun> topics, boolean hasCluster) {
    private static final String ROW = "%-28s %-14s %6s %-8s %9s %7s %9s %9s  %-20s  %s%n";
    private static final String CLUSTER_ROW = "%-28s %8s %8s %10s  %s%n";
    private static final List<String> UNITS = List.of("B", "KB", "MB", "GB", "TB");

    /// What a program gets.
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("runs", directories.stream().map(RunsTable::values).toList());
        if (hasCluster) {
            values.put("cluster", topics.stream().map(this::values).toList());
        }
        return values;
    }

    private static Map<String, Object> values(RunEntry run) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("directory", run.root().toString());
        run.settings().ifPresent(settings -> {
            values.put("name", settings.run().name());
            values.put("seed", settings.run().seed());
            values.put("preset", preset(settings));
            values.put("stepsPlanned", settings.learner().schedule().policySteps());
        });
        values.put("state", run.state().words());
        putSteps(values, run.last());
        values.put("bytes", run.footprint().bytes());
        values.put("logBytes", run.footprint().log());
        values.put("checkpointBytes", run.footprint().checkpoints());
        values.put("lastActivity", run.footprint().lastChange().toString());
        return values;
    }

    private Map<String, Object> values(ClusterRun run) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", run.name());
        putSteps(values, run.last());
        values.put("bytes", run.bytes());
        values.put("topics", run.topics());
        directory(run).ifPresent(known -> values.put("directory", known.root().toString()));
        return values;
    }

    private static void putSteps(Map<String, Object> values, Optional<StepRecord> last) {
        last.ifPresent(record -> {
            values.put("step", record.step());
            values.put("version", record.version());
        });
    }

    /// What a person gets.
    public String text() {
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                ROW,
                "directory",
                "name",
                "seed",
                "preset",
                "updates",
                "step",
                "log",
                "checkpts",
                "last activity",
                "state"));
        directories.forEach(run -> text.append(line(run)));
        if (hasCluster) {
            text.append(String.format(
                    Locale.ROOT, "%n" + CLUSTER_ROW, "on the cluster", "step", "version", "size", "directory"));
            topics.forEach(run -> text.append(line(run)));
        }
        return text.toString().stripTrailing();
    }

    private static String line(RunEntry run) {
        return String.format(
                Locale.ROOT,
                ROW,
                run.root(),
                of(run, settings -> settings.run().name()),
                of(run, settings -> Long.toString(settings.run().seed())),
                of(run, RunsTable::preset),
                steps(run),
                known(run.last(), record -> Long.toString(record.step())),
                size(run.footprint().log()),
                size(run.footprint().checkpoints()),
                run.footprint().lastChange().truncatedTo(ChronoUnit.SECONDS),
                run.state().words());
    }

    private String line(ClusterRun run) {
        return String.format(
                Locale.ROOT,
                CLUSTER_ROW,
                run.name(),
                known(run.last(), record -> Long.toString(record.step())),
                known(run.last(), record -> Long.toString(record.version())),
                size(run.bytes()),
                directory(run).map(known -> known.root().toString()).orElse("-"));
    }

    private Optional<RunEntry> directory(ClusterRun run) {
        return directories.stream()
                .filter(known -> of(known, settings -> settings.run().name()).equals(run.name()))
                .findFirst();
    }

    /// Policy steps done of those planned.
    private static String steps(RunEntry run) {
        return known(run.last(), record -> Long.toString(record.version())) + "/"
                + of(
                        run,
                        settings ->
                                Integer.toString(settings.learner().schedule().policySteps()));
    }

    private static String preset(RunSettings settings) {
        return settings.learner().algorithm().preset();
    }

    private static String of(RunEntry run, Function<RunSettings, String> what) {
        return run.settings().map(what).orElse("-");
    }

    private static String known(Optional<StepRecord> last, Function<StepRecord, String> what) {
        return last.map(what).orElse("-");
    }

    /// Bytes in the largest unit of which there is at least one.
    public static String size(long bytes) {
        double left = bytes;
        int unit = 0;
        while (left >= 1_000 && unit + 1 < UNITS.size()) {
            left /= 1_000;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", left, UNITS.get(unit));
    }
}
