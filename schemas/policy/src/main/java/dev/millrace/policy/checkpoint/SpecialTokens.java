package dev.millrace.policy.checkpoint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.millrace.policy.config.ConfigReader;
import dev.millrace.policy.document.JsonDocument;
import dev.millrace.policy.document.JsonFields;
import dev.millrace.policy.document.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// The tokens with a meaning of their own: as `generation_config.json` says, or else `config.json`.
///
/// @param bos begins a text
/// @param eos each of them ends a response
/// @param pad fills up a batch
public record SpecialTokens(OptionalInt bos, List<Integer> eos, OptionalInt pad) {
    /// Some older checkpoints write this for no token.
    private static final int NONE = -1;

    private static final String GENERATION = "generation_config.json";

    public SpecialTokens {
        eos = List.copyOf(eos);
    }

    /// Reads them.
    ///
    /// @param folder the checkpoint; its `config.json` is there
    /// @param vocabulary rows of the embedding
    /// @param problems where to note what is wrong
    static SpecialTokens read(Path folder, int vocabulary, Problems problems) {
        List<JsonFields> sources = new ArrayList<>();
        if (Files.exists(folder.resolve(GENERATION))) {
            JsonDocument.read(folder.resolve(GENERATION), problems)
                    .ifPresent(object -> sources.add(new JsonFields(object, GENERATION, problems)));
        }
        JsonDocument.read(folder.resolve(ConfigReader.FILE), problems)
                .ifPresent(object -> sources.add(new JsonFields(object, ConfigReader.FILE, problems)));
        return new SpecialTokens(
                single(sources, "bos_token_id", vocabulary),
                ids(sources, "eos_token_id", vocabulary),
                single(sources, "pad_token_id", vocabulary));
    }

    private static OptionalInt single(List<JsonFields> sources, String key, int vocabulary) {
        return ids(sources, key, vocabulary).stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    private static List<Integer> ids(List<JsonFields> sources, String key, int vocabulary) {
        return sources.stream()
                .filter(source -> source.has(key))
                .findFirst()
                .map(source -> ids(source, key, vocabulary))
                .orElseGet(List::of);
    }

    private static List<Integer> ids(JsonFields source, String key, int vocabulary) {
        var value = source.value(key);
        List<Integer> ids = new ArrayList<>();
        for (var element : value.isArray() ? value : List.of(value)) {
            if (isToken(element, vocabulary)) {
                ids.add(element.intValue());
            } else if (element.asInt() != NONE) {
                source.refuse(key, "token ids from 0 to " + (vocabulary - 1));
            }
        }
        return ids;
    }

    private static boolean isToken(JsonNode element, int vocabulary) {
        return element.isIntegralNumber()
                && element.canConvertToInt()
                && element.intValue() >= 0
                && element.intValue() < vocabulary;
    }
}
