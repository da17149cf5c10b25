package dev.millrace.ops.results;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.millrace.learner.metric.FlowMetric;
import dev.millrace.learner.metric.Metric;
import dev.millrace.ops.curve.Curve;
import dev.millrace.ops.curve.Point;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads a run's `metrics.jsonl` back.
///
/// An evaluation stands at the number of updates after which it was asked; at most `maxStaleness` later updates wrote
/// to its answers. A step that was done again from the log after a crash has no line, and so no seconds.
public final class MetricsReader {
    private static final JsonMapper JSON = new JsonMapper();

    private final NavigableMap<Long, Long> versions = new TreeMap<>(Map.of(0L, 0L));
    private final NavigableMap<Long, Double> seconds = new TreeMap<>();
    private final NavigableMap<Double, Double> training = new TreeMap<>();
    private final Map<String, NavigableMap<Double, Double>> evaluations = new LinkedHashMap<>();

    private MetricsReader() {}

    /// Reads the curves of a run.
    ///
    /// @param file its `metrics.jsonl`
    /// @param before seconds of value-pretraining that was done for it beforehand
    public static RunCurves read(Path file, double before) {
        try (var lines = Files.lines(file)) {
            return of(lines, before);
        } catch (IOException problem) {
            throw new UncheckedIOException(file + ": cannot be read", problem);
        }
    }

    static RunCurves of(Stream<String> lines, double before) {
        var reader = new MetricsReader();
        lines.map(MetricsReader::parse).forEach(reader::take);
        return reader.curves(before);
    }

    private void take(JsonNode line) {
        switch (line.path("kind").asText()) {
            case "policy" -> takeStep(line);
            case "evaluation" -> takeEvaluation(line);
            default -> {
                // Value-pretraining of its own is no part of the curves.
            }
        }
    }

    private void takeStep(JsonNode line) {
        long version = line.path("version").asLong();
        versions.put(line.path("step").asLong(), version);
        seconds.put(version, line.path(FlowMetric.SECONDS.key()).asDouble());
        if (line.has(Metric.SOLVE_RATE.key())) {
            training.put((double) version, line.path(Metric.SOLVE_RATE.key()).asDouble());
        }
    }

    private void takeEvaluation(JsonNode line) {
        double version = versions.floorEntry(line.path("step").asLong()).getValue();
        evaluations
                .computeIfAbsent(line.path("set").asText(), _ -> new TreeMap<>())
                .put(version, line.path("solveRate").asDouble());
    }

    private RunCurves curves(double before) {
        Map<String, Curve> rates = new LinkedHashMap<>();
        evaluations.forEach((set, points) -> rates.put(set, curve(points)));
        return new RunCurves(
                rates,
                Optional.of(training).filter(all -> !all.isEmpty()).map(MetricsReader::curve),
                secondsFrom(before));
    }

    private List<Double> secondsFrom(double before) {
        List<Double> sums = new ArrayList<>(List.of(before));
        long last = seconds.isEmpty() ? 0 : seconds.lastKey();
        for (long version = 1; version <= last; version++) {
            sums.add(sums.getLast() + seconds.getOrDefault(version, 0.0));
        }
        return sums;
    }

    private static Curve curve(NavigableMap<Double, Double> points) {
        return new Curve(points.entrySet().stream()
                .map(entry -> new Point(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException problem) {
            throw new IllegalArgumentException("metrics: got '" + line + "', expected a JSON object", problem);
        }
    }
}
