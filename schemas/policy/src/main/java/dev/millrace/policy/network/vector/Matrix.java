package dev.millrace.policy.network.vector;

import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import org.jspecify.annotations.Nullable;

/// A linear layer, `y = x Wᵀ + b`. Each row's sums have one order, whatever rows stand beside it: so what a row
/// comes to does not depend on them, to the bit.
///
/// The weights lie in panels of [Lanes#PAIR] columns, `[panel][in][PAIR]`, which a product reads from first to
/// last. Four rows are computed at once, so that each weight that is read serves four products.
final class Matrix {
    /// Rows that are computed at once.
    static final int ROWS = 4;

    private final int in;
    private final int width;
    private final float[] panels;
    private final float[] bias;

    private Matrix(int in, int width, float[] panels, float[] bias) {
        this.in = in;
        this.width = width;
        this.panels = panels;
        this.bias = bias;
    }

    /// Lays out a layer.
    ///
    /// @param weight `[out, in]`
    /// @param scale `[in]`, multiplied into what it reads
    /// @param bias `[out]`, or none
    static Matrix of(float[] weight, float[] scale, float @Nullable [] bias) {
        int in = scale.length;
        int out = weight.length / in;
        int width = Lanes.padded(out);
        var panels = new float[Math.multiplyExact(width, in)];
        for (int row = 0; row < out; row++) {
            int first = row / Lanes.PAIR * Lanes.PAIR * in + row % Lanes.PAIR;
            for (int k = 0; k < in; k++) {
                panels[first + k * Lanes.PAIR] = weight[row * in + k] * scale[k];
            }
        }
        return new Matrix(in, width, panels, bias == null ? new float[width] : Arrays.copyOf(bias, width));
    }

    /// Multiplies rows.
    ///
    /// @param x `[rows, padded(in)]`
    /// @param rows how many
    /// @param y `[rows, padded(out)]`, overwritten
    void times(float[] x, int rows, float[] y) {
        int stride = Lanes.padded(in);
        for (int column = 0; column < width; column += Lanes.PAIR) {
            int row = 0;
            for (; row + ROWS <= rows; row += ROWS) {
                four(x, row * stride, y, row * width, column);
            }
            for (; row < rows; row++) {
                one(x, row * stride, y, row * width, column);
            }
        }
    }

    /// Bytes of its weights.
    long bytes() {
        return (long) Float.BYTES * panels.length;
    }

    private void four(float[] x, int from, float[] y, int to, int column) {
        int stride = Lanes.padded(in);
        var left = FloatVector.fromArray(Lanes.SPECIES, bias, column);
        var right = FloatVector.fromArray(Lanes.SPECIES, bias, column + Lanes.COUNT);
        FloatVector a0 = left;
        FloatVector a1 = right;
        FloatVector b0 = left;
        FloatVector b1 = right;
        FloatVector c0 = left;
        FloatVector c1 = right;
        FloatVector d0 = left;
        FloatVector d1 = right;
        int panel = column * in;
        for (int k = 0; k < in; k++) {
            var w0 = FloatVector.fromArray(Lanes.SPECIES, panels, panel + k * Lanes.PAIR);
            var w1 = FloatVector.fromArray(Lanes.SPECIES, panels, panel + k * Lanes.PAIR + Lanes.COUNT);
            var a = FloatVector.broadcast(Lanes.SPECIES, x[from + k]);
            a0 = a.fma(w0, a0);
            a1 = a.fma(w1, a1);
            var b = FloatVector.broadcast(Lanes.SPECIES, x[from + stride + k]);
            b0 = b.fma(w0, b0);
            b1 = b.fma(w1, b1);
            var c = FloatVector.broadcast(Lanes.SPECIES, x[from + 2 * stride + k]);
            c0 = c.fma(w0, c0);
            c1 = c.fma(w1, c1);
            var d = FloatVector.broadcast(Lanes.SPECIES, x[from + 3 * stride + k]);
            d0 = d.fma(w0, d0);
            d1 = d.fma(w1, d1);
        }
        store(a0, a1, y, to + column);
        store(b0, b1, y, to + width + column);
        store(c0, c1, y, to + 2 * width + column);
        store(d0, d1, y, to + 3 * width + column);
    }

    private void one(float[] x, int from, float[] y, int to, int column) {
        var left = FloatVector.fromArray(Lanes.SPECIES, bias, column);
        var right = FloatVector.fromArray(Lanes.SPECIES, bias, column + Lanes.COUNT);
        int panel = column * in;
        for (int k = 0; k < in; k++) {
            var a = FloatVector.broadcast(Lanes.SPECIES, x[from + k]);
            left = a.fma(FloatVector.fromArray(Lanes.SPECIES, panels, panel + k * Lanes.PAIR), left);
            right = a.fma(FloatVector.fromArray(Lanes.SPECIES, panels, panel + k * Lanes.PAIR + Lanes.COUNT), right);
        }
        store(left, right, y, to + column);
    }

    private static void store(FloatVector left, FloatVector right, float[] y, int at) {
        left.intoArray(y, at);
        right.intoArray(y, at + Lanes.COUNT);
    }
}
