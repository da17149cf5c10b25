package dev.millrace.policy.safetensors;

import dev.millrace.policy.document.CheckpointException;
import dev.millrace.policy.document.Problems;
import dev.millrace.policy.tensor.HostTensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel.MapMode;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Stream;

/// Reads and writes safetensors files.
public final class Safetensors {
    private Safetensors() {}

    /// Opens a file, having checked its header.
    ///
    /// @param file the file
    /// @return the open file; the caller closes it
    /// @throws CheckpointException if there is no such file or anything is wrong with its header
    public static SafetensorsFile read(Path file) {
        var problems = new Problems();
        var name = file.getFileName().toString();
        if (!Files.isRegularFile(file)) {
            problems.add(name, "no such file", "a safetensors file");
            throw new CheckpointException(file, problems.list());
        }
        var arena = Arena.ofShared();
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var header = new HeaderReader(name, problems);
            var body = header.read(channel.map(MapMode.READ_ONLY, 0, channel.size(), arena));
            CheckpointException.throwIfAny(file, problems);
            return new SafetensorsFile(file, arena, body, header);
        } catch (IOException failure) {
            arena.close();
            throw new CheckpointException(file, name + ": got " + failure + ", expected a readable file", failure);
        } catch (RuntimeException failure) {
            arena.close();
            throw failure;
        }
    }

    /// Writes a file: whole under its name, or not at all.
    ///
    /// @param file the file, replaced where there is one
    /// @param tensors in any order, each used before the next is asked for; closed in the end
    /// @param metadata texts to leave in the header
    /// @throws UncheckedIOException if the disk refuses, for example because it is full
    public static void write(Path file, Stream<HostTensor> tensors, Map<String, String> metadata) {
        try (tensors;
                var writer = new SafetensorsWriter(file)) {
            tensors.forEachOrdered(writer::add);
            writer.finish(file, metadata);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write " + file, failure);
        }
    }
}
