package dev.millrace.ops.dashboard.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.log.StepId;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.topic.Topics;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.settings.Configuration;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.compress.Compression;
import org.apache.kafka.common.record.internal.MemoryRecords;
import org.apache.kafka.common.record.internal.SimpleRecord;

/// A run directory as a broker leaves it, which grows while it is looked at.
final class GrowingRun {
    private static final String NAME = "growing";
    private static final long START = 1_700_000_000_000L;

    private final Path root;
    private final Topics topics = new Topics(NAME);
    private final Map<String, Long> offsets = new HashMap<>();
    private long steps = -1;

    private GrowingRun(Path root) {
        this.root = root;
    }

    /// Writes one that has taken some policy steps.
    ///
    /// @param root its directory
    /// @param steps that it has taken
    /// @param settings that differ from the defaults: `path=value`
    static GrowingRun of(Path root, int steps, String... settings) throws IOException {
        var run = new GrowingRun(root);
        var configuration = new Configuration().set("run.name=" + NAME);
        for (var setting : settings) {
            configuration.set(setting);
        }
        Files.createDirectories(RunDirectory.brokerData(root));
        Files.writeString(root.resolve("config.yaml"), Configuration.write(configuration.bind()));
        Files.writeString(root.resolve("format"), "1\n");
        run.grow(steps + 1);
        return run;
    }

    /// Takes some more steps, each with a solve rate that is known: see [#solveRate].
    void grow(int more) throws IOException {
        for (int i = 0; i < more; i++) {
            steps++;
            var id = new StepId(NAME, steps, Phase.POLICY, steps);
            append(LogTopic.STEPS, "step", new StepRecord(id, List.of(), Map.of(), metrics(steps)));
        }
    }

    /// The solve rate of a step.
    static double solveRate(long step) {
        return step / (step + 10.0);
    }

    /// Leaves a dead letter.
    void bury(String reason, String content) throws IOException {
        var origin = new Position(topics.rollouts(), 0, 3);
        append(LogTopic.DEAD_LETTERS, "key", new DeadLetter("scorer", reason, origin, "key", content.getBytes(UTF_8)));
    }

    private static Map<String, Double> metrics(long step) {
        return step == 0
                ? Map.of()
                : Map.of(
                        "solveRate",
                        solveRate(step),
                        "rewardMean",
                        2 * solveRate(step) - 1,
                        "entropy",
                        1.0 / step,
                        "seconds",
                        1.5);
    }

    private <T> void append(LogTopic<T> topic, String key, T value) throws IOException {
        var name = topic.name().apply(topics);
        long offset = offsets.merge(name, 1L, Long::sum) - 1;
        var folder = Files.createDirectories(RunDirectory.brokerData(root).resolve(name + "-0"));
        var bytes = topic.serde().serializer().serialize(name, value);
        var record = new SimpleRecord(START + 1000 * Math.max(0, steps), key.getBytes(UTF_8), bytes);
        try (var file = FileChannel.open(folder.resolve("00000000000000000000.log"), CREATE, WRITE, APPEND)) {
            MemoryRecords.withRecords(offset, Compression.NONE, record).writeFullyTo(file);
        }
    }
}
