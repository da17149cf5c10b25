package dev.millrace.policy.checkpoint;

import dev.millrace.policy.config.ConfigReader;
import dev.millrace.policy.document.CheckpointException;
import dev.millrace.policy.document.JsonDocument;
import dev.millrace.policy.document.Problems;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Writes a checkpoint that [Checkpoint] and transformers read: whole under its name, or not at all.
///
/// Configuration, tokenizer and template are those of an original, byte for byte. Only where all weights have one type
/// that the original's `config.json` does not name, its `torch_dtype` or `dtype` is set to that.
public final class CheckpointWriter {
    /// Bytes of tensors in one file, as transformers has it by default; a larger tensor gets a file of its own.
    public static final long SHARD_BYTES = 5_000_000_000L;

    private static final List<String> COPIED = List.of(
            "generation_config.json",
            "tokenizer.json",
            "tokenizer_config.json",
            "special_tokens_map.json",
            "added_tokens.json",
            "vocab.json",
            "merges.txt",
            "tokenizer.model",
            "chat_template.jinja",
            "chat_template.json",
            "LICENSE");

    private CheckpointWriter() {}

    /// Writes a checkpoint.
    ///
    /// @param folder its name; replaced where there is one
    /// @param original the checkpoint whose configuration, tokenizer and template are copied
    /// @param weights every tensor of a head's layout, each used before the next is asked for; closed in the end
    /// @throws CheckpointException if the original lacks its configuration, or the weights do not fit that
    /// @throws UncheckedIOException if the disk refuses, for example because it is full
    public static void write(Path folder, Path original, Stream<HostTensor> weights) {
        write(folder, original, weights, SHARD_BYTES);
    }

    /// Writes a checkpoint in files of a size.
    ///
    /// @param folder its name; replaced where there is one
    /// @param original the checkpoint whose configuration, tokenizer and template are copied
    /// @param weights every tensor of a head's layout, each used before the next is asked for; closed in the end
    /// @param shardBytes bytes of tensors in one file
    /// @throws CheckpointException if the original lacks its configuration, or the weights do not fit that
    /// @throws UncheckedIOException if the disk refuses, for example because it is full
    public static void write(Path folder, Path original, Stream<HostTensor> weights, long shardBytes) {
        try (weights) {
            AtomicFolder.write(folder, writing -> {
                writeConfig(original, writing, writeWeights(writing, weights, shardBytes));
                copyRest(original, writing);
                // What could not be read again must not replace what could.
                Checkpoint.open(writing).close();
            });
        }
    }

    private static Set<ElementType> writeWeights(Path folder, Stream<HostTensor> weights, long shardBytes)
            throws IOException {
        var types = EnumSet.noneOf(ElementType.class);
        try (var writer = new ShardedWriter(folder, shardBytes)) {
            weights.forEachOrdered(tensor -> {
                writer.add(tensor);
                types.add(tensor.type());
            });
            if (types.isEmpty()) {
                throw new CheckpointException(folder, List.of("weights: got none, expected those of a network"));
            }
            writer.finish();
        }
        return types;
    }

    private static void writeConfig(Path original, Path folder, Set<ElementType> types) throws IOException {
        var problems = new Problems();
        var config = JsonDocument.read(original.resolve(ConfigReader.FILE), problems);
        CheckpointException.throwIfAny(original, problems);
        var json = config.orElseThrow();
        var key = json.has("dtype") ? "dtype" : "torch_dtype";
        var declared = json.path(key).asText(ElementType.F32.configName());
        var written = types.iterator().next().configName();
        if (types.size() > 1 || written.equals(declared)) {
            Files.copy(original.resolve(ConfigReader.FILE), folder.resolve(ConfigReader.FILE));
        } else {
            Files.writeString(
                    folder.resolve(ConfigReader.FILE), json.put(key, written).toPrettyString());
        }
    }

    private static void copyRest(Path original, Path folder) throws IOException {
        for (var name : COPIED) {
            if (Files.exists(original.resolve(name))) {
                Files.copy(original.resolve(name), folder.resolve(name));
            }
        }
    }
}
