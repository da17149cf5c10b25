package dev.millrace.policy.network.limit;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.tensor.ElementType;
import java.util.Locale;

/// Products of two square matrices of random numbers, one after the other.
public final class SquareProduct implements DeviceLimit {
    private static final int ON_PROCESSOR = 1024;
    private static final int ELSEWHERE = 8192;
    private static final int TIMES = 20;

    private final int size;
    private final int times;
    private final ElementType type;
    private final LimitProgram program;
    private final NDArray left;
    private final NDArray right;
    private final NDArray result;

    /// @param compute where, with how many threads, and in which element type
    /// @param size rows and columns
    /// @param times products of one run
    SquareProduct(ComputeSettings compute, int size, int times) {
        this.size = size;
        this.times = times;
        type = compute.products();
        program = new LimitProgram(compute.device(), compute.threads());
        left = matrix();
        right = matrix();
        result = matrix();
    }

    /// Twenty products, of 1024 × 1024 on the processor and of 8192 × 8192 elsewhere; the first run is over already.
    /// The caller closes it.
    ///
    /// @param compute where, with how many threads, and in which element type
    public static SquareProduct large(ComputeSettings compute) {
        var size = compute.isOnCpu() ? ON_PROCESSOR : ELSEWHERE;
        var product = new SquareProduct(compute, size, TIMES);
        product.run();
        return product;
    }

    /// Random, since a device may spend less power, and be faster, on zeros.
    private NDArray matrix() {
        var random = program.manager().randomNormal(new Shape(size, size));
        return type == ElementType.BF16 ? program.bf16(random) : random;
    }

    @Override
    public String name() {
        return String.format(Locale.ROOT, "a product of %,d × %,d, ", size, size)
                + type.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void run() {
        program.run("multiply", times, left, right, result);
    }

    @Override
    public Counted counted() {
        return Counted.OPERATIONS;
    }

    @Override
    public double amount() {
        return 2.0 * times * size * size * size;
    }

    /// What the last run came to, row by row; for tests.
    float[] result() {
        return result.toType(DataType.FLOAT32, true).toFloatArray();
    }

    @Override
    public void close() {
        program.close();
    }
}
