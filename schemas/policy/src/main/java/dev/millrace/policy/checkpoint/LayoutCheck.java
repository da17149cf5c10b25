package dev.millrace.policy.checkpoint;

import dev.millrace.policy.config.Head;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.config.ParameterLayout;
import dev.millrace.policy.config.ParameterSpec;
import dev.millrace.policy.document.Problems;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/// Compares the tensors of the files with those of the network that `config.json` describes.
///
/// A tensor that the network has no place for is refused: the model that was saved computes something else. Two kinds
/// are passed over: rotary frequencies that older versions of transformers stored, and an output projection beside
/// tied embeddings, if it equals the embedding.
final class LayoutCheck {
    static final String EMBEDDING = "model.embed_tokens.weight";
    static final String LANGUAGE_HEAD = "lm_head.weight";
    static final String VALUE_HEAD = "value_head.";

    private static final String ROTARY_BUFFER = ".rotary_emb.inv_freq";

    private final ModelConfig config;
    private final WeightFiles files;
    private final Problems problems;

    LayoutCheck(ModelConfig config, WeightFiles files, Problems problems) {
        this.config = config;
        this.files = files;
        this.problems = problems;
    }

    /// Checks every tensor and finds the heads that are there.
    Set<Head> heads() {
        var heads = EnumSet.noneOf(Head.class);
        if (files.names().stream().anyMatch(name -> name.startsWith(VALUE_HEAD))) {
            heads.add(Head.VALUE);
        }
        if (config.tiedEmbeddings() || files.entry(LANGUAGE_HEAD).isPresent() || heads.isEmpty()) {
            heads.add(Head.LANGUAGE);
        }
        Set<ParameterSpec> expected = new java.util.LinkedHashSet<>();
        heads.forEach(head -> expected.addAll(ParameterLayout.of(config, head)));
        expected.forEach(this::check);
        refuseUnknown(expected);
        if (config.tiedEmbeddings() && problems.isEmpty()) {
            checkTied();
        }
        return heads;
    }

    private void check(ParameterSpec spec) {
        var what = "tensor " + spec.name();
        var entry = files.entry(spec.name());
        if (entry.isEmpty()) {
            problems.add(what, "none", "one of shape " + spec.shape());
            return;
        }
        if (!entry.get().shape().equals(spec.shape())) {
            problems.add(what + ": shape", entry.get().shape(), spec.shape() + " as config.json says");
        }
        if (entry.get().elementType().isEmpty()) {
            problems.add(what + ": dtype", entry.get().type(), "F32, F16 or BF16");
        }
    }

    private void refuseUnknown(Set<ParameterSpec> expected) {
        Set<String> known = new HashSet<>();
        expected.forEach(spec -> known.add(spec.name()));
        if (config.tiedEmbeddings()) {
            known.add(LANGUAGE_HEAD);
        }
        files.names().stream()
                .filter(name -> !known.contains(name) && !name.endsWith(ROTARY_BUFFER))
                .forEach(name -> problems.add("tensor " + name, "one without a place", "those of a " + family()));
    }

    private String family() {
        return config.modelType() + " decoder as config.json describes it";
    }

    private void checkTied() {
        var stored = files.entry(LANGUAGE_HEAD);
        if (stored.isEmpty()) {
            return;
        }
        check(new ParameterSpec(LANGUAGE_HEAD, files.tensor(EMBEDDING).shape()));
        if (problems.isEmpty()
                && files.tensor(LANGUAGE_HEAD)
                                .bytes()
                                .mismatch(files.tensor(EMBEDDING).bytes())
                        >= 0) {
            problems.add(
                    "tensor " + LANGUAGE_HEAD,
                    "values other than those of " + EMBEDDING,
                    "none or equal ones, as tie_word_embeddings is true");
        }
    }
}
