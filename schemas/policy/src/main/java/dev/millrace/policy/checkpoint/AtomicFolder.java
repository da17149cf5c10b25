package dev.millrace.policy.checkpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;

/// Writes a folder so that it stands under its name either whole and on the disk, or not at all.
///
/// It is written beside, as `.NAME.writing`, flushed, and renamed. Where a folder of that name is replaced, two renames
/// follow each other: between them none stands under the name, but never a half-written one. What an interrupted write
/// left beside is removed by the next. One process writes a name at a time.
public final class AtomicFolder {
    private AtomicFolder() {}

    /// What writes the files.
    @FunctionalInterface
    public interface Contents {
        /// Writes them.
        ///
        /// @param folder an empty folder, to be renamed afterwards
        /// @throws IOException if the disk refuses
        void writeTo(Path folder) throws IOException;
    }

    /// Writes a folder.
    ///
    /// @param folder its name; replaced where there is one
    /// @param contents writes the files
    /// @throws UncheckedIOException if the disk refuses, for example because it is full; nothing is changed then
    public static void write(Path folder, Contents contents) {
        var name = folder.getFileName();
        var target = folder.toAbsolutePath();
        var writing = target.resolveSibling("." + name + ".writing");
        try {
            try {
                deleteTree(writing);
                Files.createDirectories(writing);
                contents.writeTo(writing);
                flush(writing);
                rename(writing, target, target.resolveSibling("." + name + ".replaced"));
            } finally {
                deleteTree(writing);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + folder, failure);
        }
    }

    private static void rename(Path writing, Path target, Path replaced) throws IOException {
        deleteTree(replaced);
        if (Files.exists(target)) {
            Files.move(target, replaced, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(writing, target, StandardCopyOption.ATOMIC_MOVE);
        force(target.resolveSibling("."));
        deleteTree(replaced);
    }

    private static void flush(Path folder) throws IOException {
        for (var path : deepestFirst(folder)) {
            force(path);
        }
    }

    private static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (var path : deepestFirst(folder)) {
                Files.delete(path);
            }
        }
    }

    private static List<Path> deepestFirst(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
