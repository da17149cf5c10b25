package dev.millrace.ops.dataset;

import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.dataset.parquet.ParquetFile;
import dev.millrace.ops.dataset.rows.DataSetException;
import dev.millrace.ops.dataset.rows.JsonLinesFile;
import dev.millrace.ops.dataset.rows.RowSource;
import dev.millrace.ops.dataset.settings.DataSetSettings;
import dev.millrace.ops.dataset.topic.DataTopic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds what holds the rows of a data set: a name may stand for several files, or for the partitions of a topic.
final class Sources {
    private static final Pattern ROWS = Pattern.compile(".*\\.(parquet|(jsonl|ndjson|json)(\\.gz)?)");
    private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");
    private static final byte[] PARQUET = "PAR1".getBytes(StandardCharsets.US_ASCII);

    private Sources() {}

    /// All of them, in the order in which they are read: files of a folder or pattern by name.
    ///
    /// @param settings what to read
    /// @param run the run's cluster, if there is one
    /// @throws DataSetException if there is nothing under a name
    static List<RowSource> of(DataSetSettings settings, Optional<KafkaConnection> run) {
        var cluster = settings.cluster().connection().or(() -> run);
        return settings.from().stream().flatMap(name -> named(name, cluster)).toList();
    }

    private static Stream<RowSource> named(String name, Optional<KafkaConnection> cluster) {
        if (name.startsWith(DataTopic.PREFIX)) {
            var connection = cluster.orElseThrow(() -> new DataSetException(
                    name, "cluster: got none, expected the run's, or one named by cluster.bootstrap"));
            return DataTopic.on(connection, name.substring(DataTopic.PREFIX.length())).partitions().stream();
        }
        return files(name).map(Sources::file);
    }

    private static Stream<Path> files(String name) {
        var path = Path.of(name);
        if (Files.isDirectory(path)) {
            return some(
                    name,
                    folder(path, 1).filter(file -> ROWS.matcher(file.toString()).matches()));
        }
        if (Files.exists(path) || !WILDCARD.matcher(name).find()) {
            return Stream.of(path);
        }
        var pattern = FileSystems.getDefault().getPathMatcher("glob:" + name);
        return some(name, folder(fixedPart(path), Integer.MAX_VALUE).filter(pattern::matches));
    }

    /// The folder below which all files of a pattern lie.
    private static Path fixedPart(Path pattern) {
        Path fixed = pattern;
        while (fixed != null && WILDCARD.matcher(fixed.toString()).find()) {
            fixed = fixed.getParent();
        }
        return fixed == null ? Path.of("") : fixed;
    }

    private static Stream<Path> folder(Path folder, int depth) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (var found = Files.walk(folder, depth)) {
            return found.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException failed) {
            throw new DataSetException(folder, "folder: got " + failed + ", expected a readable one", failed);
        }
    }

    private static Stream<Path> some(String name, Stream<Path> files) {
        var found = files.toList();
        if (found.isEmpty()) {
            throw new DataSetException(
                    name,
                    "files: got none, expected at least one *.jsonl, *.json, *.ndjson, each perhaps with .gz, or"
                            + " *.parquet");
        }
        return found.stream();
    }

    /// A file whose name says nothing is known by its first bytes.
    private static RowSource file(Path file) {
        if (Files.notExists(file)) {
            throw new DataSetException(file, "data set: got no such file, expected JSON lines or Parquet");
        }
        return file.toString().endsWith(".parquet") || startsAsParquet(file)
                ? new ParquetFile(file)
                : new JsonLinesFile(file);
    }

    private static boolean startsAsParquet(Path file) {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(PARQUET.length), PARQUET);
        } catch (IOException failed) {
            throw new DataSetException(file, "data set: got " + failed + ", expected a readable file", failed);
        }
    }
}
