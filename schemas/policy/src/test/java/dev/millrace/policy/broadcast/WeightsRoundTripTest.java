package dev.millrace.policy.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.policy.checkpoint.Checkpoint;
import dev.millrace.policy.checkpoint.ReferenceModels;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.network.torch.Networks;
import dev.millrace.policy.tensor.ElementConversion;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightsRoundTripTest {
    private final Checkpoint checkpoint = Checkpoint.open(ReferenceModels.folder("qwen2-tied"));

    @AfterEach
    void close() {
        checkpoint.close();
    }

    private EncodedWeights encode(ElementType type, int chunkBytes) {
        return WeightsEncoder.encode(checkpoint.weights(Head.LANGUAGE), type, chunkBytes);
    }

    private List<HostTensor> decode(EncodedWeights encoded, List<byte[]> chunks) {
        return WeightsDecoder.decode(checkpoint.config(), encoded.type(), chunks, encoded.digest())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"F32, 4", "F32, 1000", "F32, 1048576", "BF16, 1000", "F16, 65536"})
    void decodesWhatItEncodedInAnyChunks(ElementType type, int chunkBytes) {
        var encoded = encode(type, chunkBytes);

        var decoded = decode(encoded, encoded.chunks());

        var expected = checkpoint.weights(Head.LANGUAGE).toList();
        assertThat(decoded).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            var tensor = ElementConversion.convert(expected.get(i), type);
            assertThat(decoded.get(i).name()).isEqualTo(tensor.name());
            assertThat(decoded.get(i).shape()).isEqualTo(tensor.shape());
            assertThat(decoded.get(i).bytes().mismatch(tensor.bytes())).isEqualTo(-1);
        }
    }

    @Test
    void cutsChunksOfTheSizeAskedFor() {
        var encoded = encode(ElementType.F32, 65_536);

        assertThat(encoded.chunks().subList(0, encoded.chunks().size() - 1))
                .allSatisfy(chunk -> assertThat(chunk).hasSize(65_536));
        assertThat(encoded.bytes())
                .isEqualTo(encoded.chunks().stream()
                        .mapToLong(chunk -> chunk.length)
                        .sum());
    }

    @Test
    void digestsValuesAndNotChunks() {
        assertThat(encode(ElementType.F32, 1_000).digest())
                .isEqualTo(encode(ElementType.F32, 1 << 20).digest())
                .isNotEqualTo(encode(ElementType.BF16, 1 << 20).digest());
    }

    @Test
    void agreesWithTheDigestOfTheNetworkThatLearns() {
        var compute = new ComputeSettings("cpu", ElementType.F32, AttentionPath.PLAIN, 1);
        var weights = checkpoint.weights(Head.LANGUAGE);
        try (var model = Networks.trainable(checkpoint.config(), Head.LANGUAGE, weights, 1, compute)) {
            assertThat(encode(ElementType.F32, 1 << 20).digest()).isEqualTo(model.digest());
        }
    }

    @Test
    void refusesOneFlippedBit() {
        var encoded = encode(ElementType.F32, 1 << 20);
        List<byte[]> chunks = new ArrayList<>();
        encoded.chunks().forEach(chunk -> chunks.add(chunk.clone()));
        chunks.getFirst()[77] ^= 1;

        assertThatThrownBy(() -> decode(encoded, chunks))
                .isInstanceOf(WeightsMismatchException.class)
                .hasMessageMatching("weights: got digest [0-9a-f]{64}, expected " + encoded.digest());
    }

    @Test
    void refusesAMissingChunk() {
        var encoded = encode(ElementType.F32, 1 << 16);

        assertThatThrownBy(() -> decode(
                        encoded, encoded.chunks().subList(1, encoded.chunks().size())))
                .isInstanceOf(WeightsMismatchException.class)
                .hasMessageContaining("expected " + encoded.bytes() + " of F32 for this qwen2");
    }

    @ParameterizedTest
    @CsvSource({"0", "-4", "6"})
    void refusesChunksThatCutElements(int chunkBytes) {
        assertThatThrownBy(() -> encode(ElementType.F32, chunkBytes))
                .hasMessage("chunkBytes: got " + chunkBytes + ", expected a multiple of 4 above 0");
    }
}
