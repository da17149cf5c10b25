package dev.millrace.ops.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A configuration small enough for a test: a model of a few thousand parameters that learns nothing.
final class TinyRun {
    private static final String YAML = """
            task:
              problems: {heldOut: 4, minOperations: 2, maxOperations: 3, minLongOperations: 4, maxLongOperations: 5}
              model: {layers: 1, hidden: 16, heads: 2, feedForward: 16}
              warmStart: {steps: 2, batch: 4}
            generator: {slots: 8, promptsHeld: 2}
            learner:
              batch: {prompts: 2, groupSize: 2, sampling: {maxTokens: 8}}
              algorithm: {critic: {pretraining: {maxRounds: 0}}, updates: {miniBatches: 1}}
            evaluation: {responses: 2, sampling: {maxTokens: 8}}
            dashboard: {enabled: false}
            """;

    private TinyRun() {}

    /// A command with this configuration.
    ///
    /// @param folder gets the configuration's file
    /// @param steps policy steps of the run
    /// @param command the command and its own options
    static List<String> arguments(Path folder, int steps, String... command) throws IOException {
        Path file = folder.resolve("tiny.yaml");
        if (!Files.exists(file)) {
            Files.writeString(file, YAML);
        }
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--config", file.toString(), "--set", "learner.schedule.steps=" + steps));
        return arguments;
    }
}
