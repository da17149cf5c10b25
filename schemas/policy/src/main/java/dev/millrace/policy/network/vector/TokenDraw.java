package dev.millrace.policy.network.vector;

import dev.millrace.policy.network.DecodeSettings;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/// Draws a token by inverting the cumulative distribution: the first token at which the sum of probabilities is
/// greater than the uniform number. A token of probability 0 does not raise the sum, so it is never drawn.
/// Temperature divides the logits first; top-k and top-p then keep the most likely tokens. Not for use by two
/// threads at a time.
final class TokenDraw {
    private static final float LESS_THAN_ONE = Math.nextDown(1f);

    private final int vocabulary;
    private final float[] scaled;
    private final float[] weights;

    TokenDraw(int vocabulary) {
        this.vocabulary = vocabulary;
        scaled = new float[Lanes.padded(vocabulary)];
        weights = new float[scaled.length];
        Arrays.fill(scaled, Float.NEGATIVE_INFINITY);
    }

    /// A token that was drawn.
    ///
    /// @param logProb under the distribution it was drawn from; of a greedy one, at temperature 1
    record Drawn(int token, float logProb) {}

    /// Draws.
    ///
    /// @param logits `[vocabulary]`, from `at` on
    /// @param uniform in [0, 1)
    Drawn draw(float[] logits, int at, DecodeSettings settings, float uniform) {
        var greedy = settings.temperature() == 0;
        float temperature = greedy ? 1 : (float) settings.temperature();
        for (int i = 0; i < vocabulary; i++) {
            scaled[i] = logits[at + i] / temperature;
        }
        if (!greedy && (settings.topK() > 0 || settings.topP() < 1)) {
            filter(settings);
        }
        float greatest = greatest();
        double total = weigh(greatest);
        int token = greedy ? mostLikely() : invert(Math.min(uniform, LESS_THAN_ONE) * total);
        return new Drawn(token, (float) (scaled[token] - greatest - Math.log(total)));
    }

    private float greatest() {
        var greatest = FloatVector.broadcast(Lanes.SPECIES, Float.NEGATIVE_INFINITY);
        for (int i = 0; i < scaled.length; i += Lanes.COUNT) {
            greatest = greatest.max(FloatVector.fromArray(Lanes.SPECIES, scaled, i));
        }
        return greatest.reduceLanes(VectorOperators.MAX);
    }

    /// Probabilities, but for their sum, which is returned.
    private double weigh(float greatest) {
        for (int i = 0; i < scaled.length; i += Lanes.COUNT) {
            FloatVector.fromArray(Lanes.SPECIES, scaled, i)
                    .sub(greatest)
                    .lanewise(VectorOperators.EXP)
                    .intoArray(weights, i);
        }
        double total = 0;
        for (int i = 0; i < vocabulary; i++) {
            total += weights[i];
        }
        return total;
    }

    private int mostLikely() {
        int token = 0;
        for (int i = 1; i < vocabulary; i++) {
            if (scaled[i] > scaled[token]) {
                token = i;
            }
        }
        return token;
    }

    private int invert(double target) {
        double sum = weights[0];
        int token = 0;
        while (sum <= target) {
            sum += weights[++token];
        }
        return token;
    }

    /// Leaves the `topK` most likely tokens, and of these the smallest set whose probability reaches `topP`.
    private void filter(DecodeSettings settings) {
        int likely = settings.topK() == 0 ? vocabulary : Math.min(settings.topK(), vocabulary);
        int[] ranked = ranked();
        double total = 0;
        for (int rank = 0; rank < likely; rank++) {
            total += odds(ranked, rank);
        }
        double before = 0;
        for (int rank = 0; rank < vocabulary; rank++) {
            double odds = odds(ranked, rank);
            if (rank >= likely || (rank > 0 && before >= settings.topP() * total)) {
                scaled[ranked[rank]] = Float.NEGATIVE_INFINITY;
            }
            before += odds;
        }
    }

    private double odds(int[] ranked, int rank) {
        return Math.exp(scaled[ranked[rank]] - scaled[ranked[0]]);
    }

    /// Tokens from the most likely on; of equal ones the first comes first.
    private int[] ranked() {
        var keys = new long[vocabulary];
        for (int i = 0; i < vocabulary; i++) {
            int bits = Float.floatToIntBits(scaled[i]);
            int ascending = bits < 0 ? bits ^ Integer.MAX_VALUE : bits;
            keys[i] = ((long) ~ascending << Integer.SIZE) | i;
        }
        Arrays.sort(keys);
        return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
    }
}
