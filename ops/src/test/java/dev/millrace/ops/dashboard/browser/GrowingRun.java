package dev.millrace.ops.dashboard.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.millrace.messages.history.LogTopic;
import dev.millrace.messages.log.DeadLetter;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.log.StepId;
import dev.millrace.messages.log.StepRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A run that grows while it is looked at.
final class GrowingRun {
    private static final String NAME = "growing";
    private static final long START = 1_700_000_000_000L;

    private final RunFiles files;
    private long steps = -1;

    private GrowingRun(RunFiles files) {
        this.files = files;
    }

    /// Writes one that has taken some policy steps.
    ///
    /// @param root its directory
    /// @param steps that it has taken
    /// @param settings that differ from the defaults: `path=value`
    static GrowingRun of(Path root, int steps, String... settings) throws IOException {
        var run = new GrowingRun(RunFiles.create(root, NAME, settings));
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
        var origin = new Position(files.topics().rollouts(), 0, 3);
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
        files.append(topic, key, value, START + 1000 * Math.max(0, steps));
    }
}
