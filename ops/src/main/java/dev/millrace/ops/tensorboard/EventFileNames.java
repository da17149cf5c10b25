package dev.millrace.ops.tensorboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// How event files are called: `events.out.tfevents.<seconds>.<host>.<process>`. TensorBoard reads the files of a
/// folder in the order of their names, and a file that sorts before one that it has read would never be looked at.
final class EventFileNames {
    private static final String MARK = "events.out.tfevents.";

    private EventFileNames() {}

    /// The event files of a folder, in the order in which they were begun; none where there is no folder.
    static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(MARK))
                    .sorted()
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(folder + ": cannot be read", problem);
        }
    }

    /// A name that sorts after all others of a folder, also where the clock was put back.
    ///
    /// @param folder with event files, or none
    /// @param now the time
    static Path next(Path folder, Instant now) {
        long after =
                in(folder).stream().mapToLong(file -> seconds(file) + 1).max().orElse(0);
        long seconds = Math.max(now.getEpochSecond(), after);
        return folder.resolve(String.format(
                Locale.ROOT,
                MARK + "%010d.%s.%d",
                seconds,
                host(),
                ProcessHandle.current().pid()));
    }

    private static long seconds(Path file) {
        var digits = file.getFileName().toString().substring(MARK.length()).replaceFirst("\\D.*", "");
        return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : 0;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9.-]", "-");
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
