package dev.millrace.policy.network.vector;

import dev.millrace.policy.config.ModelConfig;
import dev.millrace.policy.network.program.RotaryFrequencies;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Turns heads by the angles of their position: numbers `i` and `i + headDim / 2` of a head are a pair, turned by
/// `position · frequency[i]`. Not for use by two threads at a time.
final class Rotary {
    private final float[] frequencies;
    /// By position: cosines, then sines; made when they are first wanted.
    private float[] @Nullable [] turns = new float[KeyValues.BLOCK][];

    Rotary(ModelConfig config) {
        frequencies = RotaryFrequencies.of(config);
    }

    /// Turns the heads of one row.
    ///
    /// @param row `[heads · headDim]`, from `at` on
    void turn(float[] row, int at, int heads, int position) {
        int half = frequencies.length;
        var turn = turn(position);
        for (int head = 0; head < heads; head++) {
            int left = at + head * 2 * half;
            for (int i = 0; i < half; i++) {
                float a = row[left + i];
                float b = row[left + half + i];
                row[left + i] = a * turn[i] - b * turn[half + i];
                row[left + half + i] = b * turn[i] + a * turn[half + i];
            }
        }
    }

    private float[] turn(int position) {
        if (position >= turns.length) {
            turns = Arrays.copyOf(turns, 2 * position);
        }
        var turn = turns[position];
        if (turn == null) {
            int half = frequencies.length;
            turn = new float[2 * half];
            for (int i = 0; i < half; i++) {
                float angle = position * frequencies[i];
                turn[i] = (float) Math.cos(angle);
                turn[half + i] = (float) Math.sin(angle);
            }
            turns[position] = turn;
        }
        return turn;
    }
}
