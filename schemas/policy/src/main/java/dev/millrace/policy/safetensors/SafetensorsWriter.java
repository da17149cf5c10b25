package dev.millrace.policy.safetensors;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millrace.policy.tensor.HostTensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Writes one safetensors file from tensors that come one at a time. The header stands before the tensors but is known
/// only after the last, so their bytes wait in a file beside, from which the kernel copies them.
public final class SafetensorsWriter implements AutoCloseable {
    private static final int BUFFER = 1 << 20;
    private static final int ALIGNMENT = 8;

    private final Path waiting;
    private final FileChannel body;
    private final byte[] buffer = new byte[BUFFER];
    private final List<TensorEntry> entries = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private long written;

    /// Begins a file.
    ///
    /// @param file where it, or one beside it, will be finished; its folder is made where it is absent
    /// @throws IOException if the disk refuses
    public SafetensorsWriter(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        this.waiting = Files.createTempFile(folder, "." + file.getFileName() + ".", ".body");
        this.body = FileChannel.open(waiting, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /// Bytes of the tensors so far.
    public long written() {
        return written;
    }

    /// The names of the tensors so far, in order.
    public List<String> names() {
        return entries.stream().map(TensorEntry::name).toList();
    }

    /// Adds a tensor.
    ///
    /// @param tensor not needed any more when this returns
    /// @throws UncheckedIOException if the disk refuses
    public void add(HostTensor tensor) {
        if (!names.add(tensor.name()) || tensor.name().equals(HeaderReader.METADATA)) {
            throw new IllegalArgumentException("tensor name: got " + tensor.name() + ", expected one not used yet");
        }
        long begin = written;
        try {
            append(tensor.bytes());
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write tensor " + tensor.name() + " to " + waiting, failure);
        }
        entries.add(new TensorEntry(tensor.name(), tensor.type().name(), tensor.shape(), begin, written));
    }

    private void append(MemorySegment bytes) throws IOException {
        for (long from = 0; from < bytes.byteSize(); from += BUFFER) {
            int length = (int) Math.min(BUFFER, bytes.byteSize() - from);
            MemorySegment.copy(bytes, from, MemorySegment.ofArray(buffer), 0, length);
            writeFully(body, ByteBuffer.wrap(buffer, 0, length));
            written += length;
        }
    }

    /// Puts the whole file under its name, on the disk.
    ///
    /// @param file where; replaced where there is one
    /// @param metadata texts to leave in the header
    /// @throws IOException if the disk refuses
    public void finish(Path file, Map<String, String> metadata) throws IOException {
        // Wider elements first, as the reference implementation does: every tensor is aligned to its elements.
        var sorted = entries.stream()
                .sorted(Comparator.comparingInt(SafetensorsWriter::narrowness))
                .toList();
        var part = file.resolveSibling("." + file.getFileName() + ".part");
        try (var channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            writeFully(channel, header(sorted, metadata));
            for (var entry : sorted) {
                copy(entry, channel);
            }
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static int narrowness(TensorEntry entry) {
        return -entry.elementType().orElseThrow().bytes();
    }

    private void copy(TensorEntry entry, FileChannel target) throws IOException {
        long position = entry.begin();
        while (position < entry.end()) {
            position += body.transferTo(position, entry.end() - position, target);
        }
    }

    private static ByteBuffer header(List<TensorEntry> sorted, Map<String, String> metadata) {
        var header = JsonNodeFactory.instance.objectNode();
        if (!metadata.isEmpty()) {
            metadata.forEach(header.putObject(HeaderReader.METADATA)::put);
        }
        long offset = 0;
        for (var entry : sorted) {
            offset = describe(header.putObject(entry.name()), entry, offset);
        }
        var json = header.toString().getBytes(StandardCharsets.UTF_8);
        int padded = Math.ceilDiv(json.length, ALIGNMENT) * ALIGNMENT;
        var bytes = ByteBuffer.allocate(Long.BYTES + padded).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(padded).put(json);
        while (bytes.hasRemaining()) {
            bytes.put((byte) ' ');
        }
        return bytes.flip();
    }

    private static long describe(ObjectNode node, TensorEntry entry, long offset) {
        long end = offset + entry.end() - entry.begin();
        node.put("dtype", entry.type());
        entry.shape().forEach(node.putArray("shape")::add);
        node.putArray("data_offsets").add(offset).add(end);
        return end;
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /// Removes what waited.
    @Override
    public void close() throws IOException {
        body.close();
        Files.deleteIfExists(waiting);
    }
}
