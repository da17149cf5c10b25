package dev.millrace.policy.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.policy.checkpoint.Checkpoint;
import dev.millrace.policy.checkpoint.ReferenceModels;
import dev.millrace.policy.document.CheckpointException;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.text.ChatTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ModelCheckTest {
    static final List<String> MODELS = ReferenceModels.NAMES;
    private static final ComputeSettings CPU = new ComputeSettings("cpu", ElementType.F32, AttentionPath.FUSED, 1);

    @TempDir
    Path temporary;

    private static List<RowComparison> compare(Path folder) {
        try (var checkpoint = Checkpoint.open(folder);
                var tokenizer = ChatTokenizer.open(folder)) {
            return ModelCheck.compare(checkpoint, tokenizer, CPU, ModelCheck.TOLERANCE);
        }
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void agreesWithTransformers(String name) {
        var rows = compare(ReferenceModels.folder(name));

        assertThat(rows).hasSize(3).allSatisfy(row -> {
            assertThat(row.comparisons())
                    .hasSize(6)
                    .allSatisfy(each -> assertThat(each.difference()).isEmpty());
            assertThat(row.passed()).isTrue();
            assertThat(row.maxError()).isLessThan(ModelCheck.TOLERANCE).isPositive();
        });
    }

    @Test
    void failsOnAnotherModelsNumbers() throws IOException {
        var folder = ReferenceModels.copy("qwen2-tied", temporary.resolve("model"));
        Files.delete(folder.resolve("expected.json"));
        Files.copy(ReferenceModels.folder("qwen2-bf16").resolve("expected.json"), folder.resolve("expected.json"));

        var rows = compare(folder);

        assertThat(rows).allSatisfy(row -> {
            assertThat(row.passed()).isFalse();
            assertThat(row.maxError()).isGreaterThan(ModelCheck.TOLERANCE);
        });
        assertThat(rows.getFirst().comparisons())
                .filteredOn(each -> !each.passed())
                .extracting(Comparison::what)
                .containsExactly("greedyTokenIds", "greedyText", "promptLogProbs", "greedyLogProbs");
    }

    @Test
    void refusesFilesOfAnotherForm() throws IOException {
        var folder = ReferenceModels.copy("qwen2-tied", temporary.resolve("model"));
        Files.writeString(folder.resolve("expected.json"), "{\"rows\": [{\"content\": 1, \"tokenIds\": [1, 2]}]}");

        assertThatThrownBy(() -> compare(folder))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("expected.json: content: got 1, expected a text")
                .hasMessageContaining(
                        "expected.json: greedyTokenIds: got nothing, expected a list of at least 1 numbers");
    }

    @Test
    void refusesATokenizerLargerThanTheEmbedding() throws IOException {
        var folder = ReferenceModels.copy("qwen2-tied", temporary.resolve("model"));
        Files.writeString(folder.resolve("tokenizer.json"), "{\"added_tokens\": [{\"id\": 400, \"content\": \"x\"}]}");

        try (var checkpoint = Checkpoint.open(folder)) {
            assertThatThrownBy(() -> ModelReport.of(checkpoint))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageContaining("tokenizer.json: got token id 400, expected ids below 400, the vocab_size");
        }
    }

    @Test
    void reportsWhatACheckpointIsAndNeeds() {
        try (var checkpoint = Checkpoint.open(ReferenceModels.folder("qwen2-tied"))) {
            var report = ModelReport.of(checkpoint);

            assertThat(report.architecture()).isEqualTo("qwen2");
            // Embedding 400 · 64; per layer two norms, q 64 · 65, k and v 32 · 65, o 64², three of 64 · 160; a norm.
            assertThat(report.parameters()).isEqualTo(25_600 + 3 * (128 + 4_160 + 4_160 + 4_096 + 30_720) + 64);
            assertThat(report.elementTypes()).isEqualTo(Set.of(ElementType.F32));
            assertThat(report.tokenizerVocabulary()).isEqualTo(400);
            assertThat(report.context()).isEqualTo(256);
            assertThat(report.memory().cacheBytesPerToken()).isEqualTo(2 * 3 * 2 * 16 * 4);
            assertThat(report.memory().inferenceBytes()).isEqualTo(4 * report.parameters() + 256 * 768);
            assertThat(report.memory().trainingBytes()).isEqualTo(16 * (2 * report.parameters() + 65));
        }
    }
}
