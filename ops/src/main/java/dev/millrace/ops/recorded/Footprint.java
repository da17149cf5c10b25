package dev.millrace.ops.recorded;

import dev.millrace.ops.run.RunDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/// What a directory takes on the disk. Links count as they are, not what they point to.
///
/// @param bytes of all files
/// @param log bytes of the embedded broker's data, or of the imported log
/// @param checkpoints bytes of the checkpoints
/// @param lastChange of any file
public record Footprint(long bytes, long log, long checkpoints, Instant lastChange) {
    /// Measures a run directory; files that vanish meanwhile are left out.
    public static Footprint of(Path root) {
        var sum = new Sum(root);
        try {
            Files.walkFileTree(root, sum);
        } catch (IOException problem) {
            throw new UncheckedIOException(root + ": cannot be read", problem);
        }
        return new Footprint(sum.bytes, sum.log, sum.checkpoints, sum.lastChange);
    }

    private static final class Sum extends SimpleFileVisitor<Path> {
        private final Path broker;
        private final Path imported;
        private final Path learner;
        private long bytes;
        private long log;
        private long checkpoints;
        private Instant lastChange = Instant.EPOCH;

        Sum(Path root) {
            broker = root.resolve("broker");
            imported = RunDirectory.importedLog(root);
            learner = root.resolve("checkpoints");
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            bytes += attributes.size();
            log += file.startsWith(broker) || file.startsWith(imported) ? attributes.size() : 0;
            checkpoints += file.startsWith(learner) ? attributes.size() : 0;
            var changed = attributes.lastModifiedTime().toInstant();
            lastChange = changed.isAfter(lastChange) ? changed : lastChange;
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException vanished) {
            return FileVisitResult.CONTINUE;
        }
    }
}
