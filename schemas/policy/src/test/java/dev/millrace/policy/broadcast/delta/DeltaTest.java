package dev.millrace.policy.broadcast.delta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeltaTest {
    private final RandomGenerator random = new SplittableRandom(1);

    private static RandomGenerator seeded(long seed) {
        return new SplittableRandom(seed);
    }

    /// Random dense bytes.
    private static List<byte[]> chunks(RandomGenerator random, int... lengths) {
        List<byte[]> chunks = new ArrayList<>();
        for (int length : lengths) {
            var chunk = new byte[length];
            random.nextBytes(chunk);
            chunks.add(chunk);
        }
        return chunks;
    }

    /// The same, a share of the elements with other bits.
    private static List<byte[]> changed(List<byte[]> base, int width, double share, RandomGenerator random) {
        List<byte[]> next = new ArrayList<>();
        for (var chunk : base) {
            var copy = chunk.clone();
            for (int at = 0; at < copy.length; at += width) {
                if (random.nextDouble() < share) {
                    Elements.add(copy, at, width, random.nextInt());
                }
            }
            next.add(copy);
        }
        return next;
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "2, 0.01", "2, 0.5", "2, 1", "4, 0", "4, 0.01", "4, 0.5", "4, 1"})
    void leadsToTheSameBytesForAnyShareOfChanges(int width, double share) {
        for (long seed = 0; seed < 13; seed++) {
            var seeds = seeded(seed);
            var base = chunks(seeds, 4 * seeds.nextInt(1, 200_000), 4 * seeds.nextInt(1, 5));
            var next = changed(base, width, share, seeds);

            var delta = DeltaEncoder.encode(base, next, width, Long.MAX_VALUE).orElseThrow();

            assertThat(DeltaDecoder.apply(delta, base, width)).containsExactlyElementsOf(next);
        }
    }

    @Test
    void encodesTheBlockOfOneChangeByHand() {
        var base = new byte[16];
        var next = base.clone();
        next[4] = -1;
        next[5] = -1;

        var block = new BlockEncoder(2).encode(new Block(0, 0, 16), base, next);

        assertThat(block.changed()).isEqualTo(1);
        assertThat(Zstd.decompress(block.gaps(), 1)).containsExactly(2);
        assertThat(Zstd.decompress(block.differences(), 1)).containsExactly(1);
    }

    @Test
    void takesTwelveBytesABlockWhereNothingChanged() {
        var base = chunks(random, 4 * Block.ELEMENTS);

        var delta = DeltaEncoder.encode(base, base, 2, Long.MAX_VALUE).orElseThrow();

        assertThat(Chunks.bytes(delta)).isEqualTo(4 + 2 * 12);
    }

    @Test
    void givesUpWhereTheLimitIsPassed() {
        var base = chunks(random, 1 << 20);
        var next = changed(base, 2, 1, random);

        assertThat(DeltaEncoder.encode(base, next, 2, Chunks.bytes(base) / 2)).isEmpty();
    }

    @Test
    void isNoneBetweenChunksOfOtherLengths() {
        assertThat(DeltaEncoder.encode(chunks(random, 8, 4), chunks(random, 8, 8), 4, 1_000))
                .isEmpty();
    }

    @Test
    void leavesTheBaseAsItIs() {
        var base = chunks(random, 4_000);
        var before = base.getFirst().clone();
        var delta = DeltaEncoder.encode(base, changed(base, 4, 0.5, random), 4, 10_000)
                .orElseThrow();

        DeltaDecoder.apply(delta, base, 4);

        assertThat(base.getFirst()).isEqualTo(before);
    }

    @Test
    void refusesToBeAppliedToOtherChunks() {
        var base = chunks(random, 4_000);
        var delta = DeltaEncoder.encode(base, base, 4, 10_000).orElseThrow();

        assertThatThrownBy(() -> DeltaDecoder.apply(delta, chunks(random, 400), 4))
                .hasMessage("delta: got one for chunks of 4000 bytes, expected 400");
    }

    /// Nothing but these exceptions may come of damaged bytes; what they do not find, the digest does.
    @Test
    void survivesAnyDamage() {
        var base = chunks(random, 40_000);
        var delta = DeltaEncoder.encode(base, changed(base, 2, 0.1, random), 2, 40_000)
                .orElseThrow()
                .getFirst();
        int refused = 0;
        for (int i = 0; i < 2_000; i++) {
            var seeds = seeded(i);
            var damaged = i % 2 == 0 ? delta.clone() : Arrays.copyOf(delta, seeds.nextInt(delta.length));
            if (i % 2 == 0) {
                damaged[seeds.nextInt(delta.length)] ^= (byte) (1 << seeds.nextInt(8));
            }
            refused += isRefused(damaged, base) ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(1_000);
    }

    private static boolean isRefused(byte[] delta, List<byte[]> base) {
        try {
            return DeltaDecoder.apply(List.of(delta), base, 2).isEmpty();
        } catch (IllegalArgumentException expected) {
            return true;
        }
    }
}
