package dev.millrace.ops.tensorboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/// A folder of event files that is written to. A run that goes on begins a file of its own there, and writes no step
/// of a tag that the files before have: nothing has to be purged. A record of the kind `session_log` `START`, which
/// makes TensorBoard forget later steps, is not written: it forgets those of every tag, while value-pretraining and
/// policy steps count for themselves.
public final class ScalarFolder implements AutoCloseable {
    private final WrittenScalars written;
    private final EventFile file;
    private final InstantSource clock;

    private ScalarFolder(WrittenScalars written, EventFile file, InstantSource clock) {
        this.written = written;
        this.file = file;
        this.clock = clock;
    }

    /// Begins a file; what the folder's other files hold is known from then on.
    ///
    /// @param folder made where it is not there
    /// @param clock tells when
    public static ScalarFolder open(Path folder, InstantSource clock) {
        try {
            Files.createDirectories(folder);
        } catch (IOException problem) {
            throw new UncheckedIOException(folder + ": cannot be created", problem);
        }
        var written = WrittenScalars.read(folder);
        var file = EventFile.create(EventFileNames.next(folder, clock.instant()), seconds(clock));
        return new ScalarFolder(written, file, clock);
    }

    /// Whether there are event files in a folder.
    public static boolean isUsed(Path folder) {
        return !EventFileNames.in(folder).isEmpty();
    }

    /// Writes what of an event is not there yet; other processes see it when this returns.
    public synchronized void write(ScalarEvent event) {
        var fresh = written.fresh(event);
        if (!fresh.scalars().isEmpty()) {
            file.write(fresh);
        }
    }

    /// The policy version after a learner step; the newest before it, where that step was not written.
    public synchronized long version(long learnerStep) {
        return written.version(learnerStep);
    }

    /// The time, in seconds since 1970.
    public double now() {
        return seconds(clock);
    }

    private static double seconds(InstantSource clock) {
        return clock.millis() / 1e3;
    }

    @Override
    public void close() {
        file.close();
    }
}
