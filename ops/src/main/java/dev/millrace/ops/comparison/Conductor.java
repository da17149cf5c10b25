package dev.millrace.ops.comparison;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.run.RunDirectory;
import dev.millrace.ops.screen.Screen;
import dev.millrace.ops.settings.RunSettings;
import dev.millrace.ops.training.TrainRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Takes runs one after the other, each to its end, unless it is there already.
final class Conductor {
    private static final JsonMapper JSON = new JsonMapper();

    private final Screen screen;
    private final AtomicReference<@Nullable TrainRun> current = new AtomicReference<>();
    private volatile boolean stopping;

    /// @param screen shows what goes on
    Conductor(Screen screen) {
        this.screen = screen;
    }

    /// Ends the run that goes on; no other begins.
    void stop() {
        stopping = true;
        var run = current.get();
        if (run != null) {
            run.interrupt();
        }
    }

    /// Whether it was told to end.
    boolean isStopping() {
        return stopping;
    }

    /// Takes a run to its end. Its topics are deleted then; those of a run that could not go on stay, so that it can
    /// be gone on with.
    ///
    /// @param folder the run's directory
    /// @param settings the run's
    /// @param connection the cluster
    /// @return its summary
    /// @throws InterruptedException after [#stop]
    JsonNode take(Path folder, RunSettings settings, KafkaConnection connection) throws InterruptedException {
        try (var directory = RunDirectory.open(folder)) {
            if (!isFinished(directory)) {
                run(directory, settings, connection);
            }
            RunTopics.delete(connection, settings.run().name());
            return summary(directory);
        }
    }

    private void run(RunDirectory directory, RunSettings settings, KafkaConnection connection)
            throws InterruptedException {
        var run = new TrainRun(settings, directory, screen);
        current.set(run);
        if (stopping) {
            run.interrupt();
        }
        run.on(connection, false);
        current.set(null);
        if (!summary(directory).path("finished").asBoolean()) {
            throw new InterruptedException("ended by request");
        }
    }

    private static boolean isFinished(RunDirectory directory) {
        return Files.exists(directory.summary())
                && summary(directory).path("finished").asBoolean();
    }

    private static JsonNode summary(RunDirectory directory) {
        try {
            return JSON.readTree(Files.readString(directory.summary()));
        } catch (IOException problem) {
            throw new UncheckedIOException(directory.summary() + ": cannot be read", problem);
        }
    }
}
