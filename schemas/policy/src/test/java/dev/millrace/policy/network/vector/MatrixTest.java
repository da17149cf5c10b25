package dev.millrace.policy.network.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MatrixTest {
    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    private static float[] random(SplittableRandom random, int count) {
        var numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }

    @Test
    void multipliesScalesAndAddsTheBias() {
        var matrix = Matrix.of(new float[] {1, 2, 3, 4, 5, 6}, new float[] {1, 10, 100}, new float[] {0.5f, -1});
        var x = new float[Lanes.padded(3)];
        x[0] = 1;
        x[1] = 2;
        x[2] = 3;
        var y = new float[Lanes.padded(2)];
        matrix.times(x, 1, y);
        // 1·1 + 2·2·10 + 3·3·100 + 0.5 and 1·4 + 2·5·10 + 3·6·100 - 1
        assertThat(Arrays.copyOf(y, 3)).containsExactly(941.5f, 1903f, 0f);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isTheSumOfProductsForAnyShape(int seed) {
        var random = new SplittableRandom(seed);
        int in = random.nextInt(1, 70);
        int out = random.nextInt(1, 100);
        int rows = random.nextInt(1, 14);
        var weight = random(random, in * out);
        var ones = new float[in];
        Arrays.fill(ones, 1);
        var x = random(random, rows * Lanes.padded(in));
        var y = new float[rows * Lanes.padded(out)];
        Matrix.of(weight, ones, null).times(x, rows, y);
        for (int i = 0; i < rows * out; i++) {
            int row = i / out;
            int column = i % out;
            double sum = IntStream.range(0, in)
                    .mapToDouble(k -> (double) x[row * Lanes.padded(in) + k] * weight[column * in + k])
                    .sum();
            assertThat((double) y[row * Lanes.padded(out) + column]).isCloseTo(sum, within(1e-4));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aRowDoesNotDependOnThoseBesideIt(int seed) {
        var random = new SplittableRandom(seed);
        var ones = new float[33];
        Arrays.fill(ones, 1);
        var matrix = Matrix.of(random(random, 33 * 40), ones, random(random, 40));
        int stride = Lanes.padded(33);
        var x = random(random, 7 * stride);
        var together = new float[7 * Lanes.padded(40)];
        matrix.times(x, 7, together);
        for (int row = 0; row < 7; row++) {
            var alone = new float[Lanes.padded(40)];
            matrix.times(Arrays.copyOfRange(x, row * stride, (row + 1) * stride), 1, alone);
            assertThat(Arrays.copyOfRange(together, row * alone.length, (row + 1) * alone.length))
                    .containsExactly(alone);
        }
    }
}
