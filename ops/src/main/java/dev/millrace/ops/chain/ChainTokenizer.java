package dev.millrace.ops.chain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The chain task's tokenizer in the files of Hugging Face's tokenizers library: a word is a token.
final class ChainTokenizer {
    /// The beginning, then what the turns say; the policy goes on from there.
    static final String CHAT_TEMPLATE =
            ChainVocabulary.BEGIN + "{% for message in messages %}{{ ' ' + message['content'] }}{% endfor %}";

    private ChainTokenizer() {}

    /// The content of `tokenizer.json`.
    static Map<String, Object> tokenizer() {
        Map<String, Object> tokenizer = new LinkedHashMap<>();
        tokenizer.put("version", "1.0");
        absent(tokenizer, "truncation", "padding");
        tokenizer.put(
                "added_tokens",
                ChainVocabulary.SPECIAL.stream().map(ChainTokenizer::added).toList());
        absent(tokenizer, "normalizer");
        tokenizer.put("pre_tokenizer", Map.of("type", "WhitespaceSplit"));
        absent(tokenizer, "post_processor", "decoder");
        tokenizer.put("model", model());
        return tokenizer;
    }

    /// The content of `tokenizer_config.json`.
    static Map<String, Object> tokenizerConfig() {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("tokenizer_class", "PreTrainedTokenizerFast");
        config.put("bos_token", ChainVocabulary.BEGIN);
        config.put("eos_token", ChainVocabulary.END);
        config.put("pad_token", ChainVocabulary.PAD);
        config.put("unk_token", ChainVocabulary.UNKNOWN);
        config.put("clean_up_tokenization_spaces", false);
        return config;
    }

    private static Map<String, Object> model() {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("type", "WordLevel");
        model.put("vocab", ChainVocabulary.tokens());
        model.put("unk_token", ChainVocabulary.UNKNOWN);
        return model;
    }

    private static Map<String, Object> added(String token) {
        Map<String, Object> added = new LinkedHashMap<>();
        added.put("id", ChainVocabulary.id(token));
        added.put("content", token);
        for (var flag : List.of("single_word", "lstrip", "rstrip", "normalized")) {
            added.put(flag, false);
        }
        added.put("special", true);
        return Collections.unmodifiableMap(added);
    }

    @SuppressWarnings("NullAway") // The library's format asks for these keys with the value null.
    private static void absent(Map<String, Object> tokenizer, String... keys) {
        for (var key : keys) {
            tokenizer.put(key, null);
        }
    }
}
