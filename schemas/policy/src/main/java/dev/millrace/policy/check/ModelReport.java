package dev.millrace.policy.check;

import dev.millrace.policy.checkpoint.Checkpoint;
import dev.millrace.policy.checkpoint.SpecialTokens;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.document.CheckpointException;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.text.TokenizerVocabulary;
import java.util.List;
import java.util.Set;

/// What a checkpoint is and what it needs.
///
/// @param architecture `qwen2`, `qwen3` or `llama`
/// @param parameters elements of all tensors of the policy; tied embeddings count once
/// @param elementTypes types in which the tensors are stored
/// @param tokenizerVocabulary tokens of the tokenizer; the embedding may have more rows
/// @param memory bytes for inference and training
/// @param tokens the tokens with a meaning of their own
/// @param context the longest sequence, prompt and response together
public record ModelReport(
        String architecture,
        long parameters,
        Set<ElementType> elementTypes,
        int tokenizerVocabulary,
        MemoryNeed memory,
        SpecialTokens tokens,
        int context) {
    public ModelReport {
        elementTypes = Set.copyOf(elementTypes);
    }

    /// Describes an open checkpoint.
    ///
    /// @param checkpoint one whose folder has a tokenizer
    /// @throws CheckpointException if the tokenizer is missing, or has tokens for which the embedding has no row
    public static ModelReport of(Checkpoint checkpoint) {
        var config = checkpoint.config();
        var vocabulary = TokenizerVocabulary.read(checkpoint.folder());
        int rows = config.dimensions().vocabulary();
        if (vocabulary.largestId() >= rows) {
            var problem = "tokenizer.json: got token id " + vocabulary.largestId() + ", expected ids below " + rows
                    + ", the vocab_size of config.json";
            throw new CheckpointException(checkpoint.folder(), List.of(problem));
        }
        return new ModelReport(
                config.modelType(),
                MemoryNeed.parameters(config, Head.LANGUAGE),
                checkpoint.elementTypes(),
                vocabulary.tokens(),
                MemoryNeed.of(config),
                checkpoint.tokens(),
                config.dimensions().maxPositions());
    }
}
