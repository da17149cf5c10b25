package dev.millrace.policy.checkpoint;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// The four tiny checkpoints with what transformers computes from them.
public final class ReferenceModels {
    /// Their names.
    public static final List<String> NAMES = List.of("qwen2-tied", "qwen3-headdim", "llama-rope3", "qwen2-bf16");

    private ReferenceModels() {}

    /// The folder of one.
    public static Path folder(String name) {
        try {
            var resource = ReferenceModels.class.getResource("/models/" + name);
            return Path.of(Objects.requireNonNull(resource, name).toURI());
        } catch (URISyntaxException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// Copies one, to be damaged.
    public static Path copy(String name, Path target) throws IOException {
        Files.createDirectories(target);
        try (var files = Files.list(folder(name))) {
            for (var file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
        return target;
    }
}
