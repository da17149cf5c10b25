package dev.millrace.ops.dashboard.browser.rollouts;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the tokens of a run stand for: some words, and what a hostile or broken model might say.
final class Vocabulary {
    /// Would do harm if it were taken for markup.
    static final String SCRIPT = "<script>window.harmed = true</script>";
    /// The same.
    static final String IMAGE = "<img src=x onerror='window.harmed = true'>";

    /// Characters of the longest token.
    static final int LONGEST = 1 << 20;

    private static final List<String> WORDS =
            List.of("<end>", "Let", " us", " add", ":", "\n", " ", "\t", "7", "8", "9", "!");
    private static final List<String> HOSTILE = List.of(
            SCRIPT,
            IMAGE,
            "\u202edrow",
            "\u0000",
            "\u200b",
            "\udb40\udc41",
            "a" + "\u0301".repeat(40),
            "\u0301",
            "\u05e9\u05dc\u05d5\u05dd",
            "x".repeat(LONGEST));

    private Vocabulary() {}

    /// The number of ordinary words; the end is the first of them.
    static int words() {
        return WORDS.size();
    }

    /// A response of all hostile tokens, and the end.
    static int[] hostileTokens() {
        var tokens = new int[HOSTILE.size() + 1];
        for (int i = 0; i < HOSTILE.size(); i++) {
            tokens[i] = WORDS.size() + i;
        }
        return tokens;
    }

    /// The text of a token.
    static String text(int id) {
        return id < WORDS.size() ? WORDS.get(id) : HOSTILE.get(id - WORDS.size());
    }

    /// Writes the tokenizer of it.
    static void write(Path folder) throws IOException {
        Map<String, Integer> ids = new LinkedHashMap<>();
        for (int id = 0; id < WORDS.size() + HOSTILE.size(); id++) {
            ids.put(text(id), id);
        }
        Map<String, Object> end = new LinkedHashMap<>(Map.of("id", 0, "content", text(0), "special", true));
        List.of("single_word", "lstrip", "rstrip", "normalized").forEach(name -> end.put(name, false));
        var model = Map.of("type", "WordLevel", "vocab", ids, "unk_token", text(0));
        var tokenizer = Map.of(
                "version", "1.0", "added_tokens", List.of(end), "decoder", Map.of("type", "Fuse"), "model", model);
        Files.createDirectories(folder);
        JsonMapper.builder().build().writeValue(folder.resolve("tokenizer.json").toFile(), tokenizer);
    }
}
