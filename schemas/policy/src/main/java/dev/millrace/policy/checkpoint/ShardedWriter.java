package dev.millrace.policy.checkpoint;

import dev.millrace.policy.safetensors.SafetensorsWriter;
import dev.millrace.policy.tensor.HostTensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes weights as one file, or as shards with an index where they are larger than a limit, as transformers does.
final class ShardedWriter implements AutoCloseable {
    /// What transformers looks for before it reads a file.
    private static final Map<String, String> METADATA = Map.of("format", "pt");

    private final Path folder;
    private final long shardBytes;
    private final List<SafetensorsWriter> shards = new ArrayList<>();

    ShardedWriter(Path folder, long shardBytes) {
        this.folder = folder;
        this.shardBytes = shardBytes;
    }

    void add(HostTensor tensor) {
        try {
            if (shards.isEmpty() || shards.getLast().written() + tensor.bytes().byteSize() > shardBytes) {
                shards.add(new SafetensorsWriter(folder.resolve(WeightFiles.SINGLE)));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write to " + folder, failure);
        }
        shards.getLast().add(tensor);
    }

    void finish() throws IOException {
        if (shards.size() == 1) {
            shards.getFirst().finish(folder.resolve(WeightFiles.SINGLE), METADATA);
            return;
        }
        Map<String, String> places = new TreeMap<>();
        for (int i = 0; i < shards.size(); i++) {
            var name = "model-%05d-of-%05d.safetensors".formatted(i + 1, shards.size());
            shards.get(i).finish(folder.resolve(name), METADATA);
            shards.get(i).names().forEach(tensor -> places.put(tensor, name));
        }
        long bytes = shards.stream().mapToLong(SafetensorsWriter::written).sum();
        var index = new ShardIndex(places).json(bytes).toPrettyString();
        Files.writeString(folder.resolve(ShardIndex.FILE), index);
    }

    @Override
    public void close() throws IOException {
        for (var shard : shards) {
            shard.close();
        }
    }
}
