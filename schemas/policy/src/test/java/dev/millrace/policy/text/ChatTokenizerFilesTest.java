package dev.millrace.policy.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.policy.checkpoint.ReferenceModels;
import dev.millrace.policy.document.CheckpointException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChatTokenizerFilesTest {
    private static final List<ChatTurn> TURNS = List.of(new ChatTurn("user", "Hi"), new ChatTurn("user", "there"));

    @TempDir
    Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void copy() throws IOException {
        folder = ReferenceModels.copy("qwen2-tied", temporary.resolve("model"));
    }

    private String render() {
        try (var tokenizer = ChatTokenizer.open(folder)) {
            return tokenizer.render(TURNS);
        }
    }

    @Test
    void joinsContentsWhereThereIsNoTemplate() throws IOException {
        Files.delete(folder.resolve("chat_template.jinja"));
        Files.delete(folder.resolve("tokenizer_config.json"));

        assertThat(render()).isEqualTo("Hi\nthere");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"chat_template\": \"T{{ bos_token }}\", \"bos_token\": \"<s>\"}",
                "{\"chat_template\": [{\"name\": \"tool_use\", \"template\": \"no\"},"
                        + " {\"name\": \"default\", \"template\": \"T{{ bos_token }}\"}],"
                        + " \"bos_token\": {\"content\": \"<s>\", \"lstrip\": false}}"
            })
    void takesTheTemplateFromTheTokenizersConfiguration(String json) throws IOException {
        Files.delete(folder.resolve("chat_template.jinja"));
        Files.writeString(folder.resolve("tokenizer_config.json"), json);

        assertThat(render()).isEqualTo("T<s>");
    }

    @Test
    void decodesWithAndWithoutSpecialTokens() {
        try (var tokenizer = ChatTokenizer.open(folder)) {
            var ids = tokenizer.encode("<|im_start|>naïve 😀<|im_end|>");

            assertThat(ids).startsWith(1).endsWith(2);
            assertThat(tokenizer.decode(ids)).isEqualTo("naïve 😀");
            assertThat(tokenizer.decodeWithSpecialTokens(ids)).isEqualTo("<|im_start|>naïve 😀<|im_end|>");
        }
    }

    @Test
    void neitherCutsNorPads() {
        try (var tokenizer = ChatTokenizer.open(folder)) {
            assertThat(tokenizer.encode("a b c d ".repeat(5_000))).hasSizeGreaterThan(20_000);
            assertThat(tokenizer.encode("")).isEmpty();
        }
    }

    @Test
    void refusesAMissingTokenizer() throws IOException {
        Files.delete(folder.resolve("tokenizer.json"));

        assertThatThrownBy(this::render)
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("tokenizer.json: got no such file, expected a tokenizer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"version\": \"1.0\"}", "[]", "{\"model\": {\"type\": \"BPE\", \"vocab\": {}}}"})
    void refusesADamagedTokenizer(String content) throws IOException {
        Files.writeString(folder.resolve("tokenizer.json"), content);

        assertThatThrownBy(this::render)
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("tokenizer.json: got ")
                .hasMessageContaining("expected a tokenizer of the tokenizers library");
    }

    @Test
    void refusesADamagedConfiguration() throws IOException {
        Files.writeString(folder.resolve("tokenizer_config.json"), "{\"eos_token\": ");

        assertThatThrownBy(this::render)
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("tokenizer_config.json: got Unexpected end-of-input");
    }

    @Test
    void countsTheVocabulary() throws IOException {
        assertThat(TokenizerVocabulary.read(folder)).isEqualTo(new TokenizerVocabulary(400, 399));

        Files.writeString(folder.resolve("tokenizer.json"), "{}");
        assertThatThrownBy(() -> TokenizerVocabulary.read(folder))
                .hasMessageContaining("tokenizer.json: model.vocab: got no tokens, expected at least one");
    }
}
