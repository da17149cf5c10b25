package dev.millrace.ops.inspection.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.ops.chain.ChainModelFolder;
import dev.millrace.ops.chain.ChainModelSettings;
import dev.millrace.ops.chain.ChainSettings;
import dev.millrace.ops.inspection.TokenTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenPiecesTest {
    /// Bytes as byte-level tokenizers write them: `\u00e2 \u0124 \u00ac` are the three of the euro sign.
    private static final String BYTES = """
            {"version": "1.0", "added_tokens": [{"id": 5, "content": "<end>", "special": true, "single_word": false,
             "lstrip": false, "rstrip": false, "normalized": false}],
             "pre_tokenizer": {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": false},
             "decoder": {"type": "ByteLevel", "add_prefix_space": false, "trim_offsets": false},
             "model": {"type": "BPE", "merges": [],
              "vocab": {"a": 0, "\u00e2": 1, "\u0124": 2, "\u00ac": 3, "\u0120b": 4, "<end>": 5}}}
            """;

    @TempDir
    private Path folder;

    private TokenTexts bytes() throws IOException {
        Files.writeString(folder.resolve("tokenizer.json"), BYTES);
        return TokenTexts.open(Optional.of(folder));
    }

    @Test
    void givesACharacterOfSeveralTokensToTheFirst() throws IOException {
        try (var texts = bytes()) {
            var pieces = new TokenPieces(texts, new int[] {0, 1, 2, 3, 4, 5});
            assertThat(pieces.of(0, 6)).containsExactly("a", "\u20ac", "", "", " b", "<end>");
        }
    }

    @Test
    void startsWithinACharacter() throws IOException {
        try (var texts = bytes()) {
            var pieces = new TokenPieces(texts, new int[] {0, 1, 2, 3, 4, 5});
            assertThat(pieces.of(2, 5)).containsExactly("", "", " b");
        }
    }

    @Test
    void keepsWhatIsNoCharacterApart() throws IOException {
        try (var texts = bytes()) {
            var pieces = new TokenPieces(texts, new int[] {1, 0, 2});
            assertThat(pieces.of(0, 3)).containsExactly("\ufffd", "a", "\ufffd");
        }
    }

    @Test
    void putsSpacesWhereTheTokenizerDoes() throws IOException {
        ChainModelFolder.write(folder, new ChainModelSettings(3, 128, 4, 256, 0.05), ChainSettings.base());
        try (var texts = TokenTexts.open(Optional.of(folder))) {
            var pieces = new TokenPieces(texts, new int[] {15, 13, 6, 7, 2});
            assertThat(pieces.of(0, 5)).containsExactly("8", " 6", " #", " 0", " <eos>");
        }
    }

    @Test
    void tellsMarksFromText() throws IOException {
        try (var texts = bytes()) {
            assertThat(texts.isSpecial(5)).isTrue();
            assertThat(texts.isSpecial(4)).isFalse();
            assertThat(texts.isSpecial(1)).isFalse();
        }
    }
}
