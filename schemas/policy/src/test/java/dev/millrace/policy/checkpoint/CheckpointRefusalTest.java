package dev.millrace.policy.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.document.CheckpointException;
import dev.millrace.policy.safetensors.Safetensors;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckpointRefusalTest {
    private static final String NORM = "model.norm.weight";

    @TempDir
    Path temporary;

    private Path copy(String name) throws IOException {
        return ReferenceModels.copy(name, temporary.resolve("model"));
    }

    private static AbstractThrowableAssert<?, ?> refusalOf(Path folder) {
        return assertThatThrownBy(() -> Checkpoint.open(folder)).isInstanceOf(CheckpointException.class);
    }

    private static void edit(Path file, Consumer<ObjectNode> change) throws IOException {
        var json = (ObjectNode) new JsonMapper().readTree(file.toFile());
        change.accept(json);
        Files.writeString(file, json.toString());
    }

    /// Writes the weights of a folder anew: without one tensor, and with others.
    private static void rewrite(Path folder, String without, HostTensor... with) throws IOException {
        var file = folder.resolve("model.safetensors");
        var rewritten = folder.resolve("rewritten");
        try (var old = Safetensors.read(file)) {
            var kept = old.tensors().filter(tensor -> !tensor.name().equals(without));
            Safetensors.write(rewritten, Stream.concat(kept, Arrays.stream(with)), Map.of());
        }
        Files.move(rewritten, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static HostTensor zeros(String name, long... shape) {
        long elements = Arrays.stream(shape).reduce(1, (a, b) -> a * b);
        var bytes = MemorySegment.ofArray(new byte[Math.toIntExact(4 * elements)]);
        return new HostTensor(
                name, ElementType.F32, Arrays.stream(shape).boxed().toList(), bytes);
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        refusalOf(temporary.resolve("none")).hasMessageContaining("got no such folder, expected a folder with config");
    }

    @Test
    void reportsEveryMissingFile() {
        refusalOf(temporary)
                .hasMessageContaining("weights: got neither file in")
                .hasMessageContaining("expected model.safetensors or model.safetensors.index.json")
                .hasMessageContaining("config.json: got no such file in");
    }

    @Test
    void refusesACutFile() throws IOException {
        var folder = copy("qwen2-tied");
        var file = folder.resolve("model.safetensors");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 300_000));

        refusalOf(folder)
                .hasMessageContaining("model.safetensors: bytes after the header: got ")
                .hasMessageContaining("the file is cut off");
    }

    @Test
    void refusesAMissingShard() throws IOException {
        var folder = copy("qwen3-headdim");
        Files.delete(folder.resolve("model-00003-of-00017.safetensors"));

        refusalOf(folder)
                .hasMessageContaining("model-00003-of-00017.safetensors: got no such file")
                .satisfies(thrown ->
                        assertThat(((CheckpointException) thrown).problems()).hasSize(1));
    }

    @Test
    void refusesAnIndexThatDoesNotFitItsShards() throws IOException {
        var folder = copy("qwen3-headdim");
        var index = folder.resolve("model.safetensors.index.json");
        edit(index, json -> ((ObjectNode) json.path("weight_map")).put(NORM, "model-00001-of-00017.safetensors"));

        refusalOf(folder)
                .hasMessageContaining(
                        NORM + ": got model-00001-of-00017.safetensors, which lacks it, expected the file")
                .hasMessageContaining(
                        "tensor " + NORM + ": got one that model.safetensors.index.json places in model-00001");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                            | weight_map: got nothing, expected an object of tensor names
            {"weight_map": {}}            | weight_map: got {}, expected an object of tensor names
            {"weight_map": {"t": 3}}      | weight_map: t: got 3, expected the name of a safetensors file
            {"weight_map": {"t": "../x.safetensors"}} | t: got "../x.safetensors", expected the name of a
            """)
    void refusesAnIndexOfAnotherForm(String json, String message) throws IOException {
        var folder = copy("qwen3-headdim");
        Files.writeString(folder.resolve("model.safetensors.index.json"), json);

        refusalOf(folder).hasMessageContaining(message);
    }

    @Test
    void reportsEveryShapeThatConfigContradicts() throws IOException {
        var folder = copy("qwen2-tied");
        edit(folder.resolve("config.json"), json -> json.put("vocab_size", 500).put("intermediate_size", 161));

        refusalOf(folder)
                .hasMessageContaining(
                        "model.embed_tokens.weight: shape: got [400, 64], expected [500, 64] as config.json")
                .satisfies(thrown ->
                        assertThat(((CheckpointException) thrown).problems()).hasSize(1 + 3 * 3));
    }

    @Test
    void refusesAMissingTensor() throws IOException {
        var folder = copy("qwen2-tied");
        rewrite(folder, NORM);

        refusalOf(folder).hasMessageContaining("tensor " + NORM + ": got none, expected one of shape [64]");
    }

    @Test
    void refusesAMissingHead() throws IOException {
        var folder = copy("llama-rope3");
        rewrite(folder, "lm_head.weight");

        refusalOf(folder).hasMessageContaining("tensor lm_head.weight: got none, expected one of shape [400, 64]");
    }

    @Test
    void refusesATensorWithoutAPlace() throws IOException {
        var folder = copy("qwen2-tied");
        rewrite(folder, "", zeros("model.layers.0.self_attn.o_proj.bias", 64));

        refusalOf(folder)
                .hasMessageContaining("o_proj.bias: got one without a place, expected those of a qwen2 decoder");
    }

    @Test
    void passesOverRotaryBuffers() throws IOException {
        var folder = copy("qwen2-tied");
        rewrite(folder, "", zeros("model.layers.0.self_attn.rotary_emb.inv_freq", 8));

        try (var checkpoint = Checkpoint.open(folder)) {
            assertThat(checkpoint.weights(Head.LANGUAGE))
                    .noneMatch(tensor -> tensor.name().contains("rotary"));
        }
    }

    @Test
    void takesAStoredHeadOfTiedEmbeddingsOnlyIfEqual() throws IOException {
        var folder = copy("qwen2-tied");
        rewrite(folder, "", zeros("lm_head.weight", 400, 64));
        refusalOf(folder).hasMessageContaining("lm_head.weight: got values other than those of model.embed_tokens");

        var embedding = zeros("model.embed_tokens.weight", 400, 64);
        rewrite(folder, "model.embed_tokens.weight", embedding);
        try (var checkpoint = Checkpoint.open(folder)) {
            assertThat(checkpoint.weights(Head.LANGUAGE))
                    .noneMatch(tensor -> tensor.name().equals("lm_head.weight"));
        }
    }

    @Test
    void refusesAnElementTypeItNeeds() throws IOException {
        var folder = copy("qwen2-tied");
        var file = folder.resolve("model.safetensors");
        var text = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
        var changed = text.replaceFirst("(" + NORM + "\":\\{\"dtype\":\")F32", "$1I32");
        Files.write(file, changed.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

        refusalOf(folder).hasMessageContaining("tensor " + NORM + ": dtype: got I32, expected F32, F16 or BF16");
    }

    @Test
    void refusesTheHeadThatIsNotThere() {
        try (var checkpoint = Checkpoint.open(ReferenceModels.folder("llama-rope3"))) {
            assertThat(checkpoint.heads()).containsExactly(Head.LANGUAGE);
            assertThatThrownBy(() -> checkpoint.weights(Head.VALUE))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageContaining("tensor value_head.weight: got none, expected a VALUE head");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "eos_token_id": 400   | eos_token_id: got 400, expected token ids from 0 to 399
            "eos_token_id": [2,-3]| eos_token_id: got [2,-3], expected token ids from 0 to 399
            "eos_token_id": "x"   | eos_token_id: got "x", expected token ids from 0 to 399
            """)
    void refusesSpecialTokensOutsideTheVocabulary(String entry, String message) throws IOException {
        var folder = copy("qwen2-tied");
        Files.writeString(folder.resolve("generation_config.json"), "{" + entry + "}");

        refusalOf(folder).hasMessageContaining("generation_config.json: " + message);
    }

    @Test
    void takesSpecialTokensFromConfigWhereGenerationIsSilent() throws IOException {
        var folder = copy("qwen2-tied");
        Files.writeString(folder.resolve("generation_config.json"), "{\"eos_token_id\": [2, 5], \"pad_token_id\": -1}");
        edit(folder.resolve("config.json"), json -> json.put("bos_token_id", 7).put("eos_token_id", 9));

        try (var checkpoint = Checkpoint.open(folder)) {
            assertThat(checkpoint.tokens().bos()).hasValue(7);
            assertThat(checkpoint.tokens().eos()).isEqualTo(List.of(2, 5));
            assertThat(checkpoint.tokens().pad()).isEmpty();
        }
    }
}
