package dev.millrace.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.millrace.policy.checkpoint.ReferenceModels;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ChatTokenizerTest {
    static final List<String> MODELS = ReferenceModels.NAMES;

    @ParameterizedTest
    @FieldSource("MODELS")
    void agreesWithTransformers(String name) throws IOException {
        var folder = ReferenceModels.folder(name);
        var rows = new JsonMapper()
                .readTree(folder.resolve("expected.json").toFile())
                .path("rows");
        try (var tokenizer = ChatTokenizer.open(folder)) {
            assertThat(rows).hasSize(3).allSatisfy(row -> {
                var turns = List.of(new ChatTurn("user", row.path("content").asText()));
                assertThat(tokenizer.render(turns)).isEqualTo(row.path("chat").asText());
                assertThat(tokenizer.encodeChat(turns))
                        .isEqualTo(new JsonMapper().convertValue(row.path("tokenIds"), int[].class));
                var greedy = new JsonMapper().convertValue(row.path("greedyTokenIds"), int[].class);
                assertThat(tokenizer.decodeWithSpecialTokens(greedy))
                        .isEqualTo(row.path("greedyText").asText());
            });
        }
    }
}
