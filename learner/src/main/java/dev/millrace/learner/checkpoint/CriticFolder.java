package dev.millrace.learner.checkpoint;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.millrace.policy.checkpoint.AtomicFolder;
import dev.millrace.policy.checkpoint.CheckpointWriter;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.document.CheckpointException;
import dev.millrace.policy.document.Problems;
import dev.millrace.policy.network.TrainableModel;
import dev.millrace.policy.tensor.ElementType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A critic as value-pretraining left it: the layout of Hugging Face with a value head, and `pretraining.json`, which
/// says what it was trained on. Other runs start with it instead of pretraining one of their own.
public final class CriticFolder {
    private static final Logger log = LoggerFactory.getLogger(CriticFolder.class);
    private static final String ORIGIN = "pretraining.json";
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private CriticFolder() {}

    /// Writes a critic: whole, or not at all.
    ///
    /// @param folder its name; replaced where there is one
    /// @param original folder whose configuration and tokenizer are copied
    /// @param critic its weights
    /// @param origin what it was trained on
    /// @throws java.io.UncheckedIOException if the disk refuses
    public static void write(Path folder, Path original, TrainableModel critic, CriticOrigin origin) {
        AtomicFolder.write(folder, writing -> {
            CheckpointWriter.write(writing, original, critic.weights(ElementType.F32));
            JSON.writeValue(writing.resolve(ORIGIN).toFile(), origin);
        });
    }

    /// What a critic was trained on.
    ///
    /// @param folder of the critic
    /// @return empty where that is not known, for example for the critic of a run's checkpoint
    /// @throws CheckpointException if it cannot be read
    public static Optional<CriticOrigin> origin(Path folder) {
        var file = folder.resolve(ORIGIN);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), CriticOrigin.class));
        } catch (IOException unreadable) {
            throw new CheckpointException(
                    file, "origin: got " + unreadable + ", expected JSON of a critic", unreadable);
        }
    }

    /// A critic has to have the shape of its policy: a checkpoint holds one `config.json` for both.
    ///
    /// @throws CheckpointException if it has not
    static void requireShape(Path folder, ModelConfig critic, ModelConfig policy) {
        var problems = new Problems();
        if (!critic.dimensions().equals(policy.dimensions())) {
            problems.add("critic", critic.dimensions(), "the policy's " + policy.dimensions());
        } else if (!critic.equals(policy)) {
            problems.add("critic", critic, "the policy's " + policy);
        }
        CheckpointException.throwIfAny(folder, problems);
    }

    /// Warns where a critic is known to predict what another policy's responses return.
    static void warnOfAnotherPolicy(Path folder, String policyDigest) {
        origin(folder)
                .map(CriticOrigin::policyDigest)
                .filter(digest -> !digest.equals(policyDigest))
                .ifPresent(digest -> log.warn(
                        "critic {}: got one that was pretrained for the policy {}, expected this run's policy {}; its"
                                + " values are those of the other policy's responses",
                        folder,
                        digest,
                        policyDigest));
    }
}
