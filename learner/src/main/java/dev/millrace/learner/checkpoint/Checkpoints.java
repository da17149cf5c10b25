package dev.millrace.learner.checkpoint;

import dev.millrace.learner.state.Snapshot;
import dev.millrace.policy.checkpoint.AtomicFolder;
import dev.millrace.policy.checkpoint.CheckpointWriter;
import dev.millrace.policy.network.TrainableModel;
import dev.millrace.policy.safetensors.Safetensors;
import dev.millrace.policy.tensor.ElementType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The checkpoints of a run: `checkpoints/step-000010/` and so on, each whole or not there.
///
/// | in the folder | |
/// |---|---|
/// | `config.json`, `model.safetensors`, tokenizer | the policy, as transformers reads it, float32 |
/// | `critic/` | the critic in the same layout, with its value head; absent where there is none |
/// | `policy-optimizer.safetensors`, perhaps `critic-optimizer.safetensors` | AdamW's moments and step |
/// | `learner.json` | where the run stood, and the SHA-256 of every file above |
public final class Checkpoints {
    static final String CRITIC = "critic";
    static final String POLICY_OPTIMIZER = "policy-optimizer.safetensors";
    static final String CRITIC_OPTIMIZER = "critic-optimizer.safetensors";

    private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);
    private static final String PREFIX = "step-";

    private final Path folder;
    private final Path criticFolder;
    private final Path original;
    private final int keep;
    private final ToLongFunction<Path> freeBytes;

    /// Looks into a run's folder.
    ///
    /// @param runDirectory the run's
    /// @param original folder whose configuration and tokenizer are copied
    /// @param keep how many of the newest stay
    public Checkpoints(Path runDirectory, Path original, int keep) {
        this(runDirectory, original, keep, Checkpoints::usableSpace);
    }

    Checkpoints(Path runDirectory, Path original, int keep, ToLongFunction<Path> freeBytes) {
        this.folder = runDirectory.resolve("checkpoints");
        this.criticFolder = runDirectory.resolve(CRITIC);
        this.original = original;
        this.keep = keep;
        this.freeBytes = freeBytes;
    }

    /// A checkpoint that can be gone on from.
    ///
    /// @param folder where it lies
    /// @param state where the run stood
    public record Found(Path folder, Snapshot state) {}

    /// Writes a checkpoint, then removes those that are too many.
    ///
    /// @param models those that learn are written; a reference is not
    /// @param state where the run stands
    /// @return its folder
    /// @throws CheckpointFailedException if the disk has no room, or refuses
    public Path write(Models models, Snapshot state) {
        var target = folder.resolve(
                String.format(Locale.ROOT, "%s%06d", PREFIX, state.progress().step()));
        write(
                target,
                bytes(models.policy()) + models.critic().map(Checkpoints::bytes).orElse(0L),
                () -> {
                    AtomicFolder.write(target, writing -> fill(writing, models, state));
                    prune();
                });
        return target;
    }

    /// Writes the critic that value-pretraining left to `critic` in the run's folder.
    ///
    /// @param critic as value-pretraining left it
    /// @param origin what it was trained on
    /// @throws CheckpointFailedException if the disk has no room, or refuses
    public void writeCritic(TrainableModel critic, CriticOrigin origin) {
        write(criticFolder, bytes(critic), () -> CriticFolder.write(criticFolder, original, critic, origin));
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void write(Path target, long needed, Writing writing) {
        try {
            Files.createDirectories(folder);
            long free = freeBytes.applyAsLong(folder);
            if (free < needed) {
                throw new CheckpointFailedException(target, free, needed);
            }
            writing.run();
        } catch (IOException | UncheckedIOException failed) {
            throw new CheckpointFailedException(target, String.valueOf(failed), needed, failed);
        }
    }

    /// The newest checkpoint that is whole. A damaged one is passed over with a warning.
    public Optional<Found> newest() {
        return newestBefore(Long.MAX_VALUE);
    }

    /// The newest checkpoint that is whole and belongs to a step before a given one.
    ///
    /// @param step the first that is to be taken from there
    public Optional<Found> newestBefore(long step) {
        for (var candidate : newestFirst()) {
            try {
                var file = StateFile.read(candidate);
                if (file.state().progress().step() >= step) {
                    continue;
                }
                if (file.files().equals(FileDigests.of(candidate))) {
                    return Optional.of(new Found(candidate, file.state()));
                }
                log.warn("checkpoint {}: got files that differ from their digests, passed over", candidate);
            } catch (IOException damaged) {
                log.warn("checkpoint {}: got {}, passed over", candidate, damaged.toString());
            }
        }
        return Optional.empty();
    }

    private void fill(Path writing, Models models, Snapshot state) throws IOException {
        // It makes its folder itself, and empties one that is there: so it comes first.
        CheckpointWriter.write(writing, original, models.policy().weights(ElementType.F32));
        Safetensors.write(writing.resolve(POLICY_OPTIMIZER), models.policy().optimizerState(), Map.of());
        if (models.critic().isPresent()) {
            var critic = models.critic().get();
            CheckpointWriter.write(writing.resolve(CRITIC), original, critic.weights(ElementType.F32));
            Safetensors.write(writing.resolve(CRITIC_OPTIMIZER), critic.optimizerState(), Map.of());
        }
        new StateFile(state, FileDigests.of(writing)).write(writing);
    }

    /// Weights and two moments.
    private static long bytes(TrainableModel model) {
        try (var weights = model.weights(ElementType.F32)) {
            return 3 * weights.mapToLong(tensor -> tensor.bytes().byteSize()).sum();
        }
    }

    private void prune() throws IOException {
        for (var old : newestFirst().stream().skip(keep).toList()) {
            try (var files = Files.walk(old)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private List<Path> newestFirst() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(PREFIX))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static long usableSpace(Path path) {
        try {
            return Files.getFileStore(path).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }
}
