package dev.millrace.ops.chain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.millrace.policy.config.ConfigReader;
import dev.millrace.policy.document.Problems;
import dev.millrace.policy.text.ChatTokenizer;
import dev.millrace.policy.text.ChatTurn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChainModelFolderTest {
    private static final ChainSettings TASK = ChainSettings.base();
    private static final ChainModelSettings MODEL = new ChainModelSettings(3, 128, 4, 256, 0.05);

    @TempDir
    private static Path folder;

    @BeforeAll
    static void writeFolder() throws IOException {
        ChainModelFolder.write(folder, MODEL, TASK);
    }

    @Test
    void describesTheNetworkItMeans() {
        var problems = new Problems();
        assertThat(ConfigReader.read(folder, problems)).contains(ChainModelFolder.config(MODEL, TASK));
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void readsPromptsAsDemonstrationsDo() {
        var chain = new ChainTask(TASK).chain(ChainSet.TRAINING, 5);
        var prompt = chain.prompt(TASK.width());
        try (var tokenizer = ChatTokenizer.open(folder)) {
            assertThat(tokenizer.encodeChat(List.of(new ChatTurn("user", prompt))))
                    .isEqualTo(ChainVocabulary.ids("<bos> " + prompt))
                    .hasSize(TASK.promptTokens());
        }
    }

    @Test
    void writesResponsesAsTheyWereRead() {
        var response = Chain.response(new int[] {8, 6, 0});
        var tokens = ChainVocabulary.ids(response + " <eos>");
        try (var tokenizer = ChatTokenizer.open(folder)) {
            assertThat(tokenizer.encode(response + " <eos>")).isEqualTo(tokens);
            assertThat(tokenizer.decode(tokens)).isEqualTo("8 6 0 # 0");
        }
    }

    @Test
    void knowsEveryTokenAndReadsOthersAsUnknown() {
        try (var tokenizer = ChatTokenizer.open(folder)) {
            var all = String.join(" ", ChainVocabulary.tokens().keySet());
            assertThat(tokenizer.encode(all)).isEqualTo(ChainVocabulary.ids(all));
            assertThat(tokenizer.encode("seven")).containsExactly(ChainVocabulary.id("<unk>"));
        }
    }

    @Test
    void namesTheEndTokenForGeneration() throws IOException {
        var generation = new ObjectMapper()
                .readTree(folder.resolve("generation_config.json").toFile());
        assertThat(generation.get("eos_token_id").intValue()).isEqualTo(ChainVocabulary.id("<eos>"));
    }
}
