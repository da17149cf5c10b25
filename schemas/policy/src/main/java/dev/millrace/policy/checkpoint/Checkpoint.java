package dev.millrace.policy.checkpoint;

import dev.millrace.policy.config.ConfigReader;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.config.ParameterLayout;
import dev.millrace.policy.config.ParameterSpec;
import dev.millrace.policy.document.CheckpointException;
import dev.millrace.policy.document.Problems;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// An open checkpoint folder in the layout of Hugging Face, all of whose headers, names, shapes and types were checked
/// against its `config.json`. The tensors are slices of mapped files: opening is quick whatever the size.
public final class Checkpoint implements AutoCloseable {
    private final Path folder;
    private final ModelConfig config;
    private final SpecialTokens tokens;
    private final WeightFiles files;
    private final Set<Head> heads;

    private Checkpoint(Path folder, ModelConfig config, SpecialTokens tokens, WeightFiles files, Set<Head> heads) {
        this.folder = folder;
        this.config = config;
        this.tokens = tokens;
        this.files = files;
        this.heads = heads;
    }

    /// Opens a folder and checks all that can be checked without computing.
    ///
    /// @param folder `config.json`, `model.safetensors` or its shards and index, and, if there are any,
    ///     `generation_config.json` and the tokenizer's files
    /// @return the open checkpoint; the caller closes it
    /// @throws CheckpointException with everything that is wrong
    public static Checkpoint open(Path folder) throws CheckpointException {
        var problems = new Problems();
        if (!Files.isDirectory(folder)) {
            problems.add("checkpoint", "no such folder", "a folder with config.json and model.safetensors");
        }
        CheckpointException.throwIfAny(folder, problems);
        var files = WeightFiles.open(folder, problems);
        try {
            return open(folder, files, problems);
        } catch (RuntimeException failure) {
            files.close();
            throw failure;
        }
    }

    private static Checkpoint open(Path folder, WeightFiles files, Problems problems) {
        boolean complete = problems.isEmpty();
        var config = ConfigReader.read(folder, problems);
        var tokens =
                config.map(each -> SpecialTokens.read(folder, each.dimensions().vocabulary(), problems));
        // Without every file, each tensor of a missing one would be reported too.
        Optional<Set<Head>> heads =
                complete ? config.map(each -> new LayoutCheck(each, files, problems).heads()) : Optional.empty();
        CheckpointException.throwIfAny(folder, problems);
        return new Checkpoint(folder, config.orElseThrow(), tokens.orElseThrow(), files, heads.orElseThrow());
    }

    /// The folder.
    public Path folder() {
        return folder;
    }

    /// The network.
    public ModelConfig config() {
        return config;
    }

    /// The tokens with a meaning of their own.
    public SpecialTokens tokens() {
        return tokens;
    }

    /// The heads whose weights are there; tied embeddings are a language head.
    public Set<Head> heads() {
        return Set.copyOf(heads);
    }

    /// The weights of the network with a head, in layout order.
    ///
    /// @param head one of [#heads]
    /// @return tensors in the types in which they are stored, valid until this is closed
    /// @throws CheckpointException if the checkpoint lacks the head
    public Stream<HostTensor> weights(Head head) {
        if (!heads.contains(head)) {
            var name = head == Head.VALUE ? "value_head.weight" : "lm_head.weight";
            throw new CheckpointException(
                    folder, List.of("tensor " + name + ": got none, expected a " + head + " head"));
        }
        return ParameterLayout.of(config, head).stream().map(this::tensor);
    }

    /// The weights that a policy and a critic have in common, in layout order: all but the heads.
    ///
    /// @return tensors in the types in which they are stored, valid until this is closed
    public Stream<HostTensor> trunk() {
        return ParameterLayout.of(config, Head.VALUE).stream()
                .filter(spec -> !spec.name().startsWith(LayoutCheck.VALUE_HEAD))
                .map(this::tensor);
    }

    /// The element types in which the tensors of all heads are stored.
    public Set<ElementType> elementTypes() {
        var types = EnumSet.noneOf(ElementType.class);
        heads.forEach(head -> weights(head).map(HostTensor::type).forEach(types::add));
        return types;
    }

    private HostTensor tensor(ParameterSpec spec) {
        return files.tensor(spec.name());
    }

    /// Unmaps the files; tensors that came from them can no longer be read.
    @Override
    public void close() {
        files.close();
    }
}
