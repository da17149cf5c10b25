package dev.millrace.policy.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.document.CheckpointException;
import dev.millrace.policy.tensor.ElementConversion;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointWriterTest {
    private static final Path ORIGINAL = ReferenceModels.folder("qwen2-tied");

    @TempDir
    Path temporary;

    private static HostTensor zeros(String name, Long... shape) {
        long elements = Stream.of(shape).reduce(1L, (a, b) -> a * b);
        return new HostTensor(name, ElementType.F32, List.of(shape), MemorySegment.ofArray(new float[(int) elements]));
    }

    private void write(Path folder) {
        try (var checkpoint = Checkpoint.open(ORIGINAL)) {
            CheckpointWriter.write(folder, ORIGINAL, checkpoint.weights(Head.LANGUAGE));
        }
    }

    private List<Path> inside() throws IOException {
        try (var files = Files.list(temporary)) {
            return files.toList();
        }
    }

    @Test
    void savesACriticThatOpensAsOne() {
        var folder = temporary.resolve("critic");
        try (var policy = Checkpoint.open(ORIGINAL)) {
            var head = Stream.of(zeros("value_head.weight", 1L, 64L), zeros("value_head.bias", 1L));
            CheckpointWriter.write(folder, ORIGINAL, Stream.concat(policy.trunk(), head));
        }

        try (var critic = Checkpoint.open(folder)) {
            assertThat(critic.heads()).contains(Head.VALUE);
            assertThat(critic.weights(Head.VALUE).map(HostTensor::name))
                    .endsWith("value_head.weight", "value_head.bias");
        }
    }

    @Test
    void namesTheTypeOfTheWeightsInTheConfiguration() throws IOException {
        var folder = temporary.resolve("halves");
        try (var checkpoint = Checkpoint.open(ORIGINAL)) {
            var halves =
                    checkpoint.weights(Head.LANGUAGE).map(each -> ElementConversion.convert(each, ElementType.BF16));
            CheckpointWriter.write(folder, ORIGINAL, halves);
        }

        var mapper = new JsonMapper();
        var expected = mapper.readTree(ORIGINAL.resolve("config.json").toFile());
        ((com.fasterxml.jackson.databind.node.ObjectNode) expected).put("torch_dtype", "bfloat16");
        assertThat(mapper.readTree(folder.resolve("config.json").toFile())).isEqualTo(expected);
    }

    @Test
    void replacesAFolderAndLeavesNothingBeside() throws IOException {
        var folder = temporary.resolve("saved");
        Files.createDirectories(folder.resolve("old"));
        Files.createDirectories(temporary.resolve(".saved.writing/left/by/a/crash"));

        write(folder);

        assertThat(folder.resolve("old")).doesNotExist();
        assertThat(inside()).containsExactly(folder);
    }

    @Test
    void keepsTheOldFolderWhereTheWeightsFail() throws IOException {
        var folder = temporary.resolve("saved");
        write(folder);
        var before = Files.readAllBytes(folder.resolve("model.safetensors"));

        try (var checkpoint = Checkpoint.open(ORIGINAL)) {
            var failing = checkpoint.weights(Head.LANGUAGE).peek(tensor -> {
                if (tensor.name().equals("model.norm.weight")) {
                    throw new UncheckedIOException(new IOException("No space left on device"));
                }
            });
            assertThatThrownBy(() -> CheckpointWriter.write(folder, ORIGINAL, failing))
                    .hasMessageContaining("No space left on device");
        }

        assertThat(folder.resolve("model.safetensors")).hasBinaryContent(before);
        assertThat(inside()).containsExactly(folder);
    }

    @Test
    void refusesWeightsThatCouldNotBeReadAgain() throws IOException {
        var folder = temporary.resolve("saved");

        try (var checkpoint = Checkpoint.open(ORIGINAL)) {
            var some = checkpoint.weights(Head.LANGUAGE).skip(1);
            assertThatThrownBy(() -> CheckpointWriter.write(folder, ORIGINAL, some))
                    .isInstanceOf(CheckpointException.class)
                    .hasMessageContaining("tensor model.embed_tokens.weight: got none");
        }
        assertThatThrownBy(() -> CheckpointWriter.write(folder, ORIGINAL, Stream.empty()))
                .hasMessageContaining("weights: got none");
        assertThat(inside()).isEmpty();
    }

    @Test
    void refusesAnOriginalWithoutConfiguration() {
        var weights = Stream.of(zeros("model.norm.weight", 64L));
        assertThatThrownBy(() -> CheckpointWriter.write(temporary.resolve("saved"), temporary, weights))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("config.json: got no such file");
    }
}
