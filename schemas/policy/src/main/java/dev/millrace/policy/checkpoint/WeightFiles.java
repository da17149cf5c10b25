package dev.millrace.policy.checkpoint;

import dev.millrace.policy.document.CheckpointException;
import dev.millrace.policy.document.Problems;
import dev.millrace.policy.safetensors.Safetensors;
import dev.millrace.policy.safetensors.SafetensorsFile;
import dev.millrace.policy.safetensors.TensorEntry;
import dev.millrace.policy.tensor.HostTensor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The open safetensors files of a checkpoint: one, or the shards that an index names.
final class WeightFiles implements AutoCloseable {
    static final String SINGLE = "model.safetensors";

    private final Map<String, SafetensorsFile> files = new LinkedHashMap<>();
    private final Map<String, SafetensorsFile> fileOfTensor = new TreeMap<>();

    private WeightFiles() {}

    /// Opens the files of a folder; what has no problem stays open until [#close].
    static WeightFiles open(Path folder, Problems problems) {
        var weights = new WeightFiles();
        if (Files.exists(folder.resolve(SINGLE))) {
            weights.open(folder, SINGLE, problems);
            weights.files.values().forEach(weights::placeAll);
        } else if (Files.exists(folder.resolve(ShardIndex.FILE))) {
            weights.openShards(folder, ShardIndex.read(folder, problems), problems);
        } else {
            problems.add("weights", "neither file in " + folder, SINGLE + " or " + ShardIndex.FILE);
        }
        return weights;
    }

    private void open(Path folder, String name, Problems problems) {
        try {
            files.put(name, Safetensors.read(folder.resolve(name)));
        } catch (CheckpointException failure) {
            problems.addAll(failure.problems());
        }
    }

    private void placeAll(SafetensorsFile file) {
        file.entries().forEach(entry -> fileOfTensor.put(entry.name(), file));
    }

    private void openShards(Path folder, ShardIndex index, Problems problems) {
        new TreeSet<>(index.shards().values()).forEach(name -> open(folder, name, problems));
        index.shards().forEach((tensor, name) -> place(tensor, name, problems));
        files.forEach((name, file) -> refuseUnlisted(name, file, index, problems));
    }

    private void place(String tensor, String name, Problems problems) {
        var file = files.get(name);
        if (file != null && file.entry(tensor).isEmpty()) {
            problems.add(ShardIndex.FILE + ": " + tensor, name + ", which lacks it", "the file that holds it");
        } else if (file != null) {
            fileOfTensor.put(tensor, file);
        }
    }

    /// A tensor that the index places elsewhere, or nowhere, means that files of two checkpoints were mixed.
    private static void refuseUnlisted(String name, SafetensorsFile file, ShardIndex index, Problems problems) {
        for (var entry : file.entries()) {
            var listed = index.shards().get(entry.name());
            if (!name.equals(listed)) {
                problems.add(
                        name + ": tensor " + entry.name(),
                        "one that " + ShardIndex.FILE + " places in " + (listed == null ? "no file" : listed),
                        "the tensors that the index places here");
            }
        }
    }

    /// The names of all tensors.
    Set<String> names() {
        return fileOfTensor.keySet();
    }

    /// A tensor's entry, where some file holds it.
    Optional<TensorEntry> entry(String name) {
        return Optional.ofNullable(fileOfTensor.get(name)).flatMap(file -> file.entry(name));
    }

    /// A tensor that some file holds.
    HostTensor tensor(String name) {
        return Objects.requireNonNull(fileOfTensor.get(name), name).tensor(name);
    }

    @Override
    public void close() {
        files.values().forEach(SafetensorsFile::close);
    }
}
