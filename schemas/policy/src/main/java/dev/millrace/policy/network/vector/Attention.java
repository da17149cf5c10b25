package dev.millrace.policy.network.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/// Attention of one query over the positions up to its own, for one head:
///
/// `y = softmax(q Kᵀ / √headDim) V`
///
/// Blocks of the cache are read from first to last, since memory is what limits it. Not for use by two threads at a
/// time.
final class Attention {
    private final int headDim;
    private final int valueWidth;
    private final float scale;
    private float[] scores = new float[KeyValues.BLOCK];

    Attention(int headDim) {
        this.headDim = headDim;
        valueWidth = Lanes.padded(headDim);
        scale = (float) (1 / Math.sqrt(headDim));
    }

    /// Attends.
    ///
    /// @param head where keys and values are
    /// @param seen positions that are attended to, the first ones
    /// @param queries the query is from `at` on
    /// @param attended gets the sum of values, from `at` on
    void attend(CachedHead head, int seen, float[] queries, float[] attended, int at) {
        int places = (seen + KeyValues.BLOCK - 1) / KeyValues.BLOCK * KeyValues.BLOCK;
        if (scores.length < places) {
            scores = new float[2 * places];
        }
        for (int first = 0; first < seen; first += KeyValues.BLOCK) {
            score(head.cache().block(first), head.keysAt(), queries, at, first);
        }
        float total = weigh(seen, places);
        for (int i = 0; i < headDim; i += Lanes.PAIR) {
            sum(head, i, seen, total, attended, at);
        }
    }

    /// One head of one layer in a sequence's cache.
    record CachedHead(KeyValues cache, int keysAt, int valuesAt) {}

    /// Scores of all positions of a block, those that nothing has been written to included. Heads have even widths.
    private void score(float[] block, int keys, float[] queries, int at, int first) {
        var left = FloatVector.zero(Lanes.SPECIES);
        var right = left;
        var leftOdd = left;
        var rightOdd = left;
        for (int i = 0; i < headDim; i += 2) {
            int from = keys + i * KeyValues.BLOCK;
            var q = FloatVector.broadcast(Lanes.SPECIES, queries[at + i]);
            left = q.fma(FloatVector.fromArray(Lanes.SPECIES, block, from), left);
            right = q.fma(FloatVector.fromArray(Lanes.SPECIES, block, from + Lanes.COUNT), right);
            var next = FloatVector.broadcast(Lanes.SPECIES, queries[at + i + 1]);
            leftOdd = next.fma(FloatVector.fromArray(Lanes.SPECIES, block, from + 2 * Lanes.COUNT), leftOdd);
            rightOdd = next.fma(FloatVector.fromArray(Lanes.SPECIES, block, from + 3 * Lanes.COUNT), rightOdd);
        }
        left.add(leftOdd).mul(scale).intoArray(scores, first);
        right.add(rightOdd).mul(scale).intoArray(scores, first + Lanes.COUNT);
    }

    /// Turns scores into weights, not yet divided by their sum; those of positions that are not seen into zero.
    ///
    /// @return the sum
    private float weigh(int seen, int places) {
        for (int place = seen; place < places; place++) {
            scores[place] = Float.NEGATIVE_INFINITY;
        }
        var greatest = FloatVector.fromArray(Lanes.SPECIES, scores, 0);
        for (int place = Lanes.COUNT; place < places; place += Lanes.COUNT) {
            greatest = greatest.max(FloatVector.fromArray(Lanes.SPECIES, scores, place));
        }
        float most = greatest.reduceLanes(VectorOperators.MAX);
        var total = FloatVector.zero(Lanes.SPECIES);
        for (int place = 0; place < places; place += Lanes.COUNT) {
            var weight = FloatVector.fromArray(Lanes.SPECIES, scores, place)
                    .sub(most)
                    .lanewise(VectorOperators.EXP);
            weight.intoArray(scores, place);
            total = total.add(weight);
        }
        return total.reduceLanes(VectorOperators.ADD);
    }

    /// Two vectors of the sum of values.
    private void sum(CachedHead head, int i, int seen, float total, float[] attended, int at) {
        var left = FloatVector.zero(Lanes.SPECIES);
        var right = left;
        for (int first = 0; first < seen; first += KeyValues.BLOCK) {
            var block = head.cache().block(first);
            int from = head.valuesAt() + i;
            int count = Math.min(KeyValues.BLOCK, seen - first);
            for (int place = 0; place < count; place++) {
                var weight = FloatVector.broadcast(Lanes.SPECIES, scores[first + place]);
                left = weight.fma(FloatVector.fromArray(Lanes.SPECIES, block, from), left);
                right = weight.fma(FloatVector.fromArray(Lanes.SPECIES, block, from + Lanes.COUNT), right);
                from += valueWidth;
            }
        }
        left.div(total).intoArray(attended, at + i, Lanes.before(headDim, i));
        right.div(total).intoArray(attended, at + i + Lanes.COUNT, Lanes.before(headDim, i + Lanes.COUNT));
    }
}
