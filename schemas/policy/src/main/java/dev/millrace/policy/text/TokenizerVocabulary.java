package dev.millrace.policy.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millrace.policy.document.CheckpointException;
import dev.millrace.policy.document.JsonDocument;
import dev.millrace.policy.document.Problems;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// The token ids that a `tokenizer.json` can produce.
///
/// @param tokens how many there are, added and special ones included
/// @param largestId the largest; the embedding must have a row for it
public record TokenizerVocabulary(int tokens, int largestId) {
    /// Counts them.
    ///
    /// @param folder a checkpoint
    /// @throws CheckpointException if its `tokenizer.json` is missing or has no vocabulary
    public static TokenizerVocabulary read(Path folder) {
        var problems = new Problems();
        var file = JsonDocument.read(folder.resolve(ChatTokenizer.FILE), problems);
        CheckpointException.throwIfAny(folder, problems);
        var ids = ids(file.orElseThrow());
        if (ids.isEmpty()) {
            problems.add(ChatTokenizer.FILE + ": model.vocab", "no tokens", "at least one");
        }
        CheckpointException.throwIfAny(folder, problems);
        return new TokenizerVocabulary(
                ids.size(), ids.stream().mapToInt(Integer::intValue).max().orElseThrow());
    }

    private static Set<Integer> ids(JsonNode tokenizer) {
        Set<Integer> ids = new HashSet<>();
        var vocabulary = tokenizer.path("model").path("vocab");
        if (vocabulary.isObject()) {
            vocabulary.forEach(id -> ids.add(id.asInt()));
        }
        // A unigram model lists pieces with their scores; the place in the list is the id.
        for (int i = 0; vocabulary.isArray() && i < vocabulary.size(); i++) {
            ids.add(i);
        }
        tokenizer.path("added_tokens").forEach(token -> ids.add(token.path("id").asInt()));
        return ids;
    }
}
