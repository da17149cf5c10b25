package dev.millrace.ops.recorded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/// The newest evaluation that stands near the end of a run's `metrics.jsonl`.
public final class LastEvaluation {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int NEAR = 512 << 10;

    private LastEvaluation() {}

    /// Its solve rate.
    ///
    /// @param root the run's directory
    /// @param set that was asked
    /// @return empty where there is none, or only far from the end
    public static OptionalDouble solveRate(Path root, String set) {
        for (var line : lastLines(root.resolve("metrics.jsonl")).reversed()) {
            if (line.contains("\"evaluation\"") && line.contains('"' + set + '"')) {
                var rate = parse(line).path("solveRate");
                if (rate.isNumber()) {
                    return OptionalDouble.of(rate.doubleValue());
                }
            }
        }
        return OptionalDouble.empty();
    }

    private static List<String> lastLines(Path file) {
        try (var reader = new RandomAccessFile(file.toFile(), "r")) {
            long length = reader.length();
            reader.seek(Math.max(0, length - NEAR));
            var bytes = new byte[(int) Math.min(NEAR, length)];
            reader.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException absent) {
            return List.of();
        }
    }

    /// The first line may have been cut by where reading began, the last by where writing is.
    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException cut) {
            return MissingNode.getInstance();
        }
    }
}
