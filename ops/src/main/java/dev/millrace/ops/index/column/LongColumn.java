package dev.millrace.ops.index.column;

import java.util.Arrays;

/// Whole numbers, row by row.
public final class LongColumn {
    private long[] values = new long[64];
    private int size;

    /// Adds a row.
    public void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    /// A row's number.
    public long get(int row) {
        return values[row];
    }

    /// A row's number as an int.
    ///
    /// @throws ArithmeticException if it is too large for one
    public int intAt(int row) {
        return Math.toIntExact(values[row]);
    }

    /// Puts another number into a row that is there.
    public void set(int row, long value) {
        values[row] = value;
    }

    /// How many rows there are.
    public int size() {
        return size;
    }

    /// The first row whose number is larger than another one, in a column that ascends; [#size]: there is none.
    public int firstAbove(long value) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[middle] > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
