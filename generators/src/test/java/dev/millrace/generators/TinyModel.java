package dev.millrace.generators;

import dev.millrace.policy.checkpoint.CheckpointWriter;
import dev.millrace.policy.config.ConfigReader;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.document.Problems;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.network.RandomWeights;
import dev.millrace.policy.tensor.ElementType;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;

/// A checkpoint of two layers with random weights and a vocabulary of 38 tokens.
final class TinyModel {
    static final ComputeSettings COMPUTE = new ComputeSettings("cpu", ElementType.F32, AttentionPath.FUSED, 1);

    private TinyModel() {}

    /// Writes it.
    static Path write(Path folder) {
        var original = original();
        var config = ConfigReader.read(original, new Problems()).orElseThrow();
        CheckpointWriter.write(folder, original, RandomWeights.of(config, Head.LANGUAGE, 5, 0.3));
        return folder;
    }

    private static Path original() {
        try {
            return Path.of(Objects.requireNonNull(TinyModel.class.getResource("/model"))
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
