package dev.millrace.ops.run;

import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.broker.BrokerFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The directory of one run, held by one process at a time.
public final class RunDirectory implements AutoCloseable {
    /// Those that this process holds. Whoever so much as opens and closes a lock file lets go all locks that his own
    /// process has on it (POSIX), so nobody here may look at these.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();
    /// What is in the directory of a run that has not begun.
    private static final Set<String> BLANK = Set.of("logs", "checkpoints", "format", "lock");

    private final Path root;
    private final FileChannel lockFile;
    private final boolean made;

    /// @param made whether it was not there before
    private RunDirectory(Path root, FileChannel lockFile, boolean made) {
        this.root = root;
        this.lockFile = lockFile;
        this.made = made;
    }

    /// Opens a run's directory, creating it where it is new.
    ///
    /// @param root the directory
    /// @throws ConfigurationException where it cannot be used, or another process holds it
    public static RunDirectory open(Path root) {
        try {
            Path absolute = root.toAbsolutePath().normalize();
            boolean made = Files.notExists(absolute);
            FormatVersion.require(absolute);
            Files.createDirectories(absolute.resolve("logs"));
            Files.createDirectories(absolute.resolve("checkpoints"));
            FormatVersion.note(absolute);
            return new RunDirectory(absolute, hold(absolute), made);
        } catch (IOException problem) {
            throw new ConfigurationException(
                    "--run-dir", root + " (" + problem + ")", "a directory that can be written");
        }
    }

    /// The first of `wanted`, `wanted-2`, `wanted-3` and so on that no run was kept in.
    ///
    /// @param wanted the directory to begin with
    public static Path unused(Path wanted) {
        var name = wanted.getFileName().toString();
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? wanted : wanted.resolveSibling(name + "-" + number))
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
    }

    /// The directory itself.
    public Path root() {
        return root;
    }

    /// The configuration in effect.
    public Path configuration() {
        return root.resolve("config.yaml");
    }

    /// One JSON object a step.
    public Path metrics() {
        return root.resolve("metrics.jsonl");
    }

    /// Event files for TensorBoard.
    public Path tensorBoard() {
        return root.resolve("tensorboard");
    }

    /// What the run came to.
    public Path summary() {
        return root.resolve("summary.json");
    }

    /// The learner's checkpoints.
    public Path checkpoints() {
        return root.resolve("checkpoints");
    }

    /// The critic as value-pretraining left it.
    public Path critic() {
        return root.resolve("critic");
    }

    /// The policy a run started from, where the run made it itself.
    ///
    /// @param root the run's directory
    public static Path initialModel(Path root) {
        return root.resolve("initial");
    }

    /// The run's log where the run was imported: an export's files.
    ///
    /// @param root the run's directory
    public static Path importedLog(Path root) {
        return root.resolve("log");
    }

    /// What was logged.
    public Path log() {
        return root.resolve("logs").resolve("millrace.log");
    }

    /// Where the embedded broker lives.
    public BrokerFolder broker() {
        return new BrokerFolder(brokerData(root), root.resolve("logs").resolve("broker.log"));
    }

    /// Where the nodes of an embedded cluster live; each holds the whole log, the first where [#broker] has it.
    ///
    /// @param nodes how many
    public List<BrokerFolder> brokers(int nodes) {
        return IntStream.rangeClosed(1, nodes)
                .mapToObj(node -> node == 1
                        ? broker()
                        : new BrokerFolder(
                                root.resolve("broker").resolve("node-" + node).resolve("data"),
                                root.resolve("logs").resolve("broker-" + node + ".log")))
                .toList();
    }

    /// The data of the embedded broker, the run's log among it.
    ///
    /// @param root the run's directory
    public static Path brokerData(Path root) {
        return root.resolve("broker").resolve("data");
    }

    /// Replaces a file as a whole: readers see the old text or the new one.
    ///
    /// @param file in this directory
    /// @param text its new content
    public void replace(Path file, String text) {
        try {
            Path fresh = Files.createTempFile(root, file.getFileName().toString(), ".new");
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException problem) {
            throw new UncheckedIOException(file + ": cannot be written", problem);
        }
    }

    /// Lets other processes have it. If it was made for a run that was then refused, it holds nothing of a
    /// run, and is deleted.
    @Override
    public void close() {
        try (lockFile) {
            if (made && isBlank(root)) {
                FolderDeletion.delete(root);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(root + ": cannot be unlocked", problem);
        } finally {
            HELD.remove(root);
        }
    }

    /// Whether there is nothing but what [#open] makes, and logs.
    private static boolean isBlank(Path root) throws IOException {
        try (var entries = Files.list(root);
                var checkpoints = Files.list(root.resolve("checkpoints"))) {
            return checkpoints.findAny().isEmpty()
                    && entries.map(entry -> entry.getFileName().toString()).allMatch(BLANK::contains);
        }
    }

    /// The process that holds a run's directory, as the lock in it says.
    ///
    /// @param root the run's directory
    /// @return empty: none holds it
    public static Optional<String> holder(Path root) {
        if (HELD.contains(root.toAbsolutePath().normalize())) {
            return Optional.of(Long.toString(ProcessHandle.current().pid()));
        }
        var file = root.resolve("lock");
        try {
            var process = Files.isRegularFile(file) ? Files.readString(file).strip() : "";
            // A process that starts just now must not find the lock taken by somebody who only looks.
            boolean lives = process.matches("\\d{1,18}")
                    && ProcessHandle.of(Long.parseLong(process)).isPresent();
            return lives && isLocked(file) ? Optional.of(process) : Optional.empty();
        } catch (IOException problem) {
            throw new UncheckedIOException(file + ": cannot be read", problem);
        }
    }

    private static boolean isLocked(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return tryLock(channel) == null;
        }
    }

    private static FileChannel hold(Path root) throws IOException {
        if (!HELD.add(root)) {
            throw held(root, Long.toString(ProcessHandle.current().pid()));
        }
        try {
            return lock(root);
        } catch (IOException | ConfigurationException refused) {
            HELD.remove(root);
            throw refused;
        }
    }

    private static ConfigurationException held(Path root, String process) {
        return new ConfigurationException(
                "--run-dir", root + ", which process " + process + " uses", "a directory no other process uses");
    }

    private static FileChannel lock(Path root) throws IOException {
        var channel = FileChannel.open(
                root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            String holder = new String(
                    channel.size() == 0 ? new byte[0] : Files.readAllBytes(root.resolve("lock")),
                    StandardCharsets.UTF_8);
            channel.close();
            throw held(root, holder.strip());
        }
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(ProcessHandle.current().pid() + "\n"));
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }
}
