package dev.millrace.ops.glance;

import java.util.stream.IntStream;

/// The values of any number of steps in at most 240 points, each the mean of equally many steps.
public final class Trend {
    private static final int MOST = 240;

    private final double[] sums = new double[MOST];
    private final int[] counts = new int[MOST];
    private long taken;
    private long perPoint = 1;

    /// Adds a step's value; NaN: the step has none.
    public void add(double value) {
        if (taken == MOST * perPoint) {
            halve();
        }
        int point = (int) (taken / perPoint);
        taken++;
        if (Double.isFinite(value)) {
            sums[point] += value;
            counts[point]++;
        }
    }

    private void halve() {
        for (int point = 0; point < MOST; point++) {
            int first = 2 * point;
            boolean merged = first < MOST;
            sums[point] = merged ? sums[first] + sums[first + 1] : 0;
            counts[point] = merged ? counts[first] + counts[first + 1] : 0;
        }
        perPoint *= 2;
    }

    /// The points so far, `[N]`; NaN: none of its steps had a value.
    public double[] values() {
        return IntStream.range(0, (int) Math.ceilDiv(taken, perPoint))
                .mapToDouble(point -> counts[point] == 0 ? Double.NaN : sums[point] / counts[point])
                .toArray();
    }
}
