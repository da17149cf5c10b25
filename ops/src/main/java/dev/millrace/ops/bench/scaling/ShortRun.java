package dev.millrace.ops.bench.scaling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.millrace.learner.metric.FlowMetric;
import dev.millrace.learner.metric.Metric;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.run.FolderDeletion;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.screen.Screen;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.ops.training.TrainRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// What a short run measured, its first steps left out.
///
/// @param seconds of a policy step, on average
/// @param learnerIdle share of them in which the learner waited for a batch
/// @param generatorsIdle share of the run in which generators waited
/// @param lengthMean tokens of a response, on average
/// @param lengthMax tokens of the longest
record ShortRun(double seconds, double learnerIdle, double generatorsIdle, double lengthMean, double lengthMax) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LEFT_OUT = 3;

    /// Takes a run from beginning to end, with all roles in this process, as `train` does.
    ///
    /// @param settings its own
    /// @param policy a checkpoint to start from
    /// @param connection the cluster
    /// @param folder for its directory
    static ShortRun take(RunSettings settings, Path policy, KafkaConnection connection, Path folder)
            throws InterruptedException {
        var root = folder.resolve(settings.run().name());
        try {
            Files.createDirectories(root);
            Files.createSymbolicLink(RunDirectory.initialModel(root), policy);
            try (var directory = RunDirectory.open(root)) {
                var _ = new TrainRun(settings, directory, Screen.standardError()).on(connection, false);
                return read(directory.metrics());
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } finally {
            FolderDeletion.delete(root);
        }
    }

    private static ShortRun read(Path metrics) throws IOException {
        try (var lines = Files.lines(metrics)) {
            return of(lines.map(ShortRun::parsed)
                    .filter(line -> line.path("kind").asText().equals("policy"))
                    .skip(LEFT_OUT)
                    .toList());
        }
    }

    private static JsonNode parsed(String line) {
        try {
            return Objects.requireNonNull(JSON.readTree(line));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    static ShortRun of(List<JsonNode> steps) {
        double seconds = mean(steps, FlowMetric.SECONDS.key());
        return new ShortRun(
                seconds,
                mean(steps, FlowMetric.SECONDS_WAITING.key()) / seconds,
                steps.getLast().path("generatorsIdle").asDouble(),
                mean(steps, Metric.RESPONSE_LENGTH_MEAN.key()),
                mean(steps, Metric.RESPONSE_LENGTH_MAX.key()));
    }

    private static double mean(List<JsonNode> steps, String key) {
        return steps.stream()
                .mapToDouble(step -> step.path(key).asDouble())
                .average()
                .orElseThrow();
    }
}
