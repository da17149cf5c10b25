package dev.millrace.policy.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.config.RopeConfig;
import dev.millrace.policy.config.RopeScaling;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ReferenceCheckpointTest {
    static final List<String> MODELS = ReferenceModels.NAMES;

    @TempDir
    Path temporary;

    /// What one tensor must keep when it is saved.
    record Stored(ElementType type, List<Long> shape, List<Byte> bytes) {
        static Map<String, Stored> all(Path folder) {
            try (var checkpoint = Checkpoint.open(folder)) {
                Map<String, Stored> tensors = new HashMap<>();
                checkpoint.weights(Head.LANGUAGE).forEach(tensor -> tensors.put(tensor.name(), of(tensor)));
                return tensors;
            }
        }

        private static Stored of(HostTensor tensor) {
            List<Byte> bytes = new java.util.ArrayList<>();
            for (byte each : tensor.bytes().toArray(ValueLayout.JAVA_BYTE)) {
                bytes.add(each);
            }
            return new Stored(tensor.type(), tensor.shape(), bytes);
        }
    }

    @Test
    void readsRopeUnderOldAndNewNames() {
        try (var llama = Checkpoint.open(ReferenceModels.folder("llama-rope3"));
                var qwen = Checkpoint.open(ReferenceModels.folder("qwen3-headdim"))) {
            assertThat(llama.config().rope()).isEqualTo(new RopeConfig(500_000, new RopeScaling.Llama3(8, 1, 4, 64)));
            assertThat(qwen.config().rope()).isEqualTo(new RopeConfig(10_000, new RopeScaling.None()));
        }
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void readsSpecialTokens(String name) {
        try (var checkpoint = Checkpoint.open(ReferenceModels.folder(name))) {
            assertThat(checkpoint.tokens())
                    .isEqualTo(new SpecialTokens(OptionalInt.empty(), List.of(2), OptionalInt.of(0)));
        }
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void savesWhatItLoaded(String name) throws IOException {
        var original = ReferenceModels.folder(name);
        var saved = temporary.resolve("saved");

        try (var checkpoint = Checkpoint.open(original)) {
            CheckpointWriter.write(saved, original, checkpoint.weights(Head.LANGUAGE));
        }

        assertThat(Stored.all(saved)).isEqualTo(Stored.all(original));
        assertThat(new JsonMapper().readTree(saved.resolve("config.json").toFile()))
                .isEqualTo(new JsonMapper()
                        .readTree(original.resolve("config.json").toFile()));
        assertThat(saved.resolve("tokenizer.json")).hasSameBinaryContentAs(original.resolve("tokenizer.json"));
        assertThat(saved.resolve("chat_template.jinja")).exists();
    }

    @Test
    void savesShardsWithAnIndex() throws IOException {
        var original = ReferenceModels.folder("qwen3-headdim");
        var saved = temporary.resolve("saved");

        try (var checkpoint = Checkpoint.open(original)) {
            CheckpointWriter.write(saved, original, checkpoint.weights(Head.LANGUAGE), 60_000);
        }

        assertThat(Stored.all(saved)).isEqualTo(Stored.all(original));
        assertThat(saved.resolve("model.safetensors")).doesNotExist();
        try (var files = Files.list(saved)) {
            assertThat(files.filter(file -> file.toString().endsWith(".safetensors")))
                    .hasSizeGreaterThan(10);
        }
    }
}
