package dev.millrace.ops.index.column;

import java.util.Arrays;

/// Numbers, row by row; NaN where there is none.
public final class DoubleColumn {
    private double[] values = new double[64];
    private int size;

    /// Adds a row.
    public void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    /// Adds rows without a number until there are as many as wanted.
    public void fillTo(int rows) {
        while (size < rows) {
            add(Double.NaN);
        }
    }

    /// A row's number; NaN where it has none, or there is no such row.
    public double get(int row) {
        return row < size ? values[row] : Double.NaN;
    }

    /// Puts another number into a row that is there.
    public void set(int row, double value) {
        values[row] = value;
    }

    /// How many rows have a number.
    public long numbers() {
        return Arrays.stream(values, 0, size)
                .filter(value -> !Double.isNaN(value))
                .count();
    }

    /// How many rows there are.
    public int size() {
        return size;
    }
}
