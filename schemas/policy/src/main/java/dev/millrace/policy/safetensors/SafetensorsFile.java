package dev.millrace.policy.safetensors;

import dev.millrace.policy.document.CheckpointException;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An open safetensors file: its tensors are slices of the mapped file, read when they are touched, valid until it is
/// closed.
public final class SafetensorsFile implements AutoCloseable {
    private final Path file;
    private final Arena arena;
    private final MemorySegment body;
    private final Map<String, TensorEntry> entries = new LinkedHashMap<>();
    private final Map<String, String> metadata;

    SafetensorsFile(Path file, Arena arena, MemorySegment body, HeaderReader header) {
        this.file = file;
        this.arena = arena;
        this.body = body;
        header.entries().forEach(entry -> entries.put(entry.name(), entry));
        this.metadata = Map.copyOf(header.metadata());
    }

    /// The file.
    public Path file() {
        return file;
    }

    /// The tensors that it holds, in the order of its header.
    public List<TensorEntry> entries() {
        return List.copyOf(entries.values());
    }

    /// A tensor's entry, where the file holds it.
    public Optional<TensorEntry> entry(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /// The texts that the writer left.
    public Map<String, String> metadata() {
        return metadata;
    }

    /// A tensor.
    ///
    /// @param name its name
    /// @return the tensor, whose bytes are valid until this is closed
    /// @throws CheckpointException if the file lacks it, or its type is not one that Millrace computes with
    public HostTensor tensor(String name) {
        var entry = entry(name).orElseThrow(() -> refused(name, "nothing", "a tensor of that name"));
        var types = Arrays.toString(ElementType.values());
        var type = entry.elementType().orElseThrow(() -> refused(name, "dtype " + entry.type(), "one of " + types));
        return new HostTensor(name, type, entry.shape(), body.asSlice(entry.begin(), entry.end() - entry.begin()));
    }

    /// Every tensor, in the order of the header.
    public Stream<HostTensor> tensors() {
        return entries.keySet().stream().map(this::tensor);
    }

    private CheckpointException refused(String name, String got, String expected) {
        return new CheckpointException(file, List.of("tensor " + name + ": got " + got + ", expected " + expected));
    }

    /// Unmaps the file; tensors that came from it can no longer be read.
    @Override
    public void close() {
        arena.close();
    }
}
