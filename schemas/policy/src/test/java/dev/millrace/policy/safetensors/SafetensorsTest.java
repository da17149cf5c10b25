package dev.millrace.policy.safetensors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsTest {
    @TempDir
    Path temporary;

    private static HostTensor tensor(String name, ElementType type, byte... bytes) {
        long elements = bytes.length / type.bytes();
        return new HostTensor(name, type, List.of(elements), MemorySegment.ofArray(bytes));
    }

    @Test
    void readsWhatItWrote() {
        var path = temporary.resolve("new/x.safetensors");
        var floats = tensor("a", ElementType.F32, new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
        var halves = tensor("b \" ü", ElementType.BF16, new byte[] {9, 10});
        var scalar = new HostTensor("c", ElementType.F16, List.of(), MemorySegment.ofArray(new byte[] {11, 12}));
        var empty = new HostTensor("d", ElementType.F32, List.of(0L, 3L), MemorySegment.ofArray(new byte[0]));

        Safetensors.write(path, Stream.of(halves, floats, scalar, empty), Map.of("format", "pt"));

        try (var file = Safetensors.read(path)) {
            assertThat(file.metadata()).containsExactly(Map.entry("format", "pt"));
            for (var written : List.of(floats, halves, scalar, empty)) {
                var read = file.tensor(written.name());
                assertThat(read.type()).isEqualTo(written.type());
                assertThat(read.shape()).isEqualTo(written.shape());
                assertThat(read.bytes().mismatch(written.bytes())).isEqualTo(-1);
            }
        }
    }

    @Test
    void alignsTheHeaderAndEveryTensor() throws IOException {
        var path = temporary.resolve("x.safetensors");
        var halves = tensor("halves", ElementType.F16, new byte[2]);
        Safetensors.write(path, Stream.of(halves, tensor("floats", ElementType.F32, new byte[4])), Map.of());

        var bytes = ByteBuffer.wrap(Files.readAllBytes(path)).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes.getLong() % 8).isZero();
        try (var file = Safetensors.read(path)) {
            assertThat(file.entries()).extracting(TensorEntry::name).containsExactly("floats", "halves");
        }
    }

    @Test
    void writesTensorsLargerThanItsBuffer() {
        var path = temporary.resolve("x.safetensors");
        var values = new float[700_001];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        var large = new HostTensor("t", ElementType.F32, List.of(700_001L), MemorySegment.ofArray(values));

        Safetensors.write(path, Stream.of(large), Map.of());

        try (var file = Safetensors.read(path)) {
            var read = file.tensors().findFirst().orElseThrow().bytes();
            assertThat(read.toArray(ValueLayout.JAVA_FLOAT_UNALIGNED)).isEqualTo(values);
        }
    }

    @Test
    void leavesTheOldFileWhereWritingFails() throws IOException {
        var path = temporary.resolve("x.safetensors");
        Safetensors.write(path, Stream.of(tensor("t", ElementType.F16, new byte[2])), Map.of());
        var before = Files.readAllBytes(path);

        var twice = Stream.of(tensor("t", ElementType.F16, new byte[2]), tensor("t", ElementType.F16, new byte[2]));

        assertThatThrownBy(() -> Safetensors.write(path, twice, Map.of())).hasMessageContaining("got t");
        assertThat(path).hasBinaryContent(before);
        try (var files = Files.list(temporary)) {
            assertThat(files).containsExactly(path);
        }
    }

    @Test
    void cannotBeReadOnceClosed() {
        var path = temporary.resolve("x.safetensors");
        Safetensors.write(path, Stream.of(tensor("t", ElementType.F16, new byte[2])), Map.of());
        HostTensor kept;
        try (var file = Safetensors.read(path)) {
            kept = file.tensor("t");
        }
        assertThatThrownBy(() -> kept.bytes().get(ValueLayout.JAVA_BYTE, 0)).isInstanceOf(IllegalStateException.class);
    }
}
