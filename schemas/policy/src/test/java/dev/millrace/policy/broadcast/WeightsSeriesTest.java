package dev.millrace.policy.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.policy.config.AttentionConfig;
import dev.millrace.policy.config.Dimensions;
import dev.millrace.policy.config.Head;
import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.config.ParameterLayout;
import dev.millrace.policy.config.RopeConfig;
import dev.millrace.policy.config.RopeScaling;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeightsSeriesTest {
    private static final ModelConfig CONFIG = new ModelConfig(
            "qwen3",
            new Dimensions(64, 32, 64, 2, 32),
            new AttentionConfig(2, 1, 16, false, false, true),
            new RopeConfig(10_000, new RopeScaling.None()),
            false,
            true,
            1e-6);

    /// The weights after so many small steps.
    private static Stream<HostTensor> weights(int steps, double rate) {
        return ParameterLayout.of(CONFIG, Head.LANGUAGE).stream().map(spec -> {
            var random = new Random(spec.name().hashCode());
            var values = new float[(int) spec.elements()];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (random.nextGaussian() * 0.02 + steps * rate * random.nextDouble());
            }
            var bytes = new byte[values.length * Float.BYTES];
            MemorySegment.ofArray(bytes).copyFrom(MemorySegment.ofArray(values));
            return new HostTensor(spec.name(), ElementType.F32, spec.shape(), MemorySegment.ofArray(bytes));
        });
    }

    private static List<EncodedWeights> series(ElementType type, int anchorEvery, double rate, int versions) {
        return series(new WeightsSeries(type, 4_000, anchorEvery), rate, versions);
    }

    private static List<EncodedWeights> series(WeightsSeries series, double rate, int versions) {
        return IntStream.range(0, versions)
                .mapToObj(version -> series.next(version, weights(version, rate)))
                .toList();
    }

    private static HeldWeights anchor(EncodedWeights encoded) {
        return new HeldWeights(0, encoded.type(), encoded.chunks(), encoded.digest());
    }

    private static HeldWeights after(HeldWeights base, int version, EncodedWeights encoded) {
        return switch (encoded.encoding()) {
            case WeightsEncoding.Dense() ->
                new HeldWeights(version, encoded.type(), encoded.chunks(), encoded.digest());
            case WeightsEncoding.Delta delta -> base.after(version, encoded, delta);
        };
    }

    @Test
    void putsAnAnchorBeforeEveryFewDeltas() {
        assertThat(series(ElementType.BF16, 3, 1e-6, 7).stream().map(EncodedWeights::encoding))
                .containsExactly(
                        new WeightsEncoding.Dense(),
                        new WeightsEncoding.Delta(0),
                        new WeightsEncoding.Delta(1),
                        new WeightsEncoding.Dense(),
                        new WeightsEncoding.Delta(3),
                        new WeightsEncoding.Delta(4),
                        new WeightsEncoding.Dense());
    }

    @Test
    void sendsEverythingWholeWhereEveryVersionIsAnAnchor() {
        assertThat(series(ElementType.BF16, 1, 1e-6, 3).stream().map(EncodedWeights::encoding))
                .containsOnly(new WeightsEncoding.Dense());
    }

    @Test
    void sendsWholeWhatHasChangedTooMuch() {
        assertThat(series(ElementType.F32, 16, 1, 3).stream().map(EncodedWeights::encoding))
                .containsOnly(new WeightsEncoding.Dense());
    }

    @Test
    void takesAFewBytesInAHundredAfterASmallStep() {
        var versions = series(new WeightsSeries(ElementType.BF16, 1 << 20, 16), 1e-6, 2);

        assertThat(versions.get(1).bytes()).isLessThan(versions.getFirst().bytes() * 3 / 100);
    }

    @ParameterizedTest
    @EnumSource(ElementType.class)
    void leadsToTheBitsOfTheWholeVersion(ElementType type) {
        var versions = series(type, 16, 1e-6, 6);
        var held = anchor(versions.getFirst());
        for (int version = 1; version < versions.size(); version++) {
            held = after(held, version, versions.get(version));

            var whole = WeightsEncoder.encode(weights(version, 1e-6), type, 4_000);
            assertThat(held.chunks()).containsExactlyElementsOf(whole.chunks());
            assertThat(held.decode(CONFIG))
                    .hasSize(ParameterLayout.of(CONFIG, Head.LANGUAGE).size());
        }
    }

    @Test
    void refusesADeltaToAnotherVersion() {
        var versions = series(ElementType.BF16, 16, 1e-6, 3);
        var held = anchor(versions.getFirst());

        assertThatThrownBy(() -> after(held, 2, versions.get(2)))
                .isInstanceOf(WeightsMismatchException.class)
                .hasMessage("base: got a delta to version 1 in BF16, expected one to version 0 in BF16, the one that is"
                        + " held");
    }

    @Test
    void findsByTheDigestThatTheBaseWasAnother() {
        var versions = series(ElementType.BF16, 16, 1e-6, 2);
        var other = WeightsEncoder.encode(weights(40, 1e-6), ElementType.BF16, 4_000);
        var held = after(anchor(other), 1, versions.get(1));

        assertThatThrownBy(() -> held.decode(CONFIG))
                .isInstanceOf(WeightsMismatchException.class)
                .hasMessageMatching("weights: got digest [0-9a-f]{64}, expected "
                        + versions.get(1).digest());
    }
}
