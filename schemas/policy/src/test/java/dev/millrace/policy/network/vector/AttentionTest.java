package dev.millrace.policy.network.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttentionTest {
    private static final int LAYER = 1;
    private static final int HEAD = 1;
    private static final int HEADS = 2;

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    private static KeyValues cache(float[][] keys, float[][] values) {
        int headDim = keys[0].length;
        var cache = KeyValues.empty(new Blocks(new KeyValues.Shape(2, HEADS, headDim, Lanes.padded(headDim)), 1));
        for (int position = 0; position < keys.length; position++) {
            cache.reach(position);
            var key = new float[HEADS * headDim];
            var value = new float[HEADS * headDim];
            System.arraycopy(keys[position], 0, key, HEAD * headDim, headDim);
            System.arraycopy(values[position], 0, value, HEAD * headDim, headDim);
            cache.write(LAYER, position, key, value, 0);
        }
        return cache;
    }

    private static float[][] random(SplittableRandom random, int rows, int width) {
        var numbers = new float[rows][width];
        for (var row : numbers) {
            for (int i = 0; i < width; i++) {
                row[i] = (float) random.nextGaussian();
            }
        }
        return numbers;
    }

    private static double dot(float[] a, float[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> (double) a[i] * b[i])
                .sum();
    }

    @Test
    void averagesValuesOfEqualKeys() {
        var keys = new float[][] {{1, 1}, {1, 1}, {1, 1}};
        var values = new float[][] {{1, 10}, {2, 20}, {6, 60}};
        var attended = new float[4];
        new Attention(2).attend(cache(keys, values).head(LAYER, HEAD), 3, new float[] {0, 3, 4, 0}, attended, 1);
        assertThat(attended).containsExactly(new float[] {0, 3, 30, 0}, within(1e-5f));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isTheWeightedSumOfWhatIsSeen(int seed) {
        var random = new SplittableRandom(seed);
        int headDim = 2 * random.nextInt(1, 40);
        int length = random.nextInt(1, 150);
        int seen = random.nextInt(1, length + 1);
        var keys = random(random, length, headDim);
        var values = random(random, length, headDim);
        var query = random(random, 1, headDim)[0];
        var attended = new float[headDim];
        new Attention(headDim).attend(cache(keys, values).head(LAYER, HEAD), seen, query, attended, 0);
        double[] weights = IntStream.range(0, seen)
                .mapToDouble(i -> Math.exp(dot(query, keys[i]) / Math.sqrt(headDim)))
                .toArray();
        double total = IntStream.range(0, seen).mapToDouble(i -> weights[i]).sum();
        for (int d = 0; d < headDim; d++) {
            int column = d;
            double expected = IntStream.range(0, seen)
                    .mapToDouble(i -> weights[i] * values[i][column] / total)
                    .sum();
            assertThat((double) attended[d]).isCloseTo(expected, within(2e-5));
        }
    }
}
