package dev.millrace.policy.network.limit;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import dev.millrace.policy.network.ComputeSettings;

/// Copies from one array of a device to another, one after the other; what is read and what is written both count.
public final class ArrayCopy implements DeviceLimit {
    private static final long MEBI = 1 << 20;
    private static final long ON_PROCESSOR = 64 * MEBI;
    private static final long ELSEWHERE = 256 * MEBI;
    private static final int TIMES_ON_PROCESSOR = 4;
    private static final int TIMES_ELSEWHERE = 20;

    private final int times;
    private final LimitProgram program;
    private final NDArray source;
    private final NDArray target;

    /// @param compute where, and with how many threads
    /// @param elements of 4 bytes
    /// @param times copies of one run
    ArrayCopy(ComputeSettings compute, long elements, int times) {
        this.times = times;
        program = new LimitProgram(compute.device(), compute.threads());
        source = program.manager().ones(new Shape(elements));
        target = program.manager().zeros(new Shape(elements));
    }

    /// Copies of 256 MiB on the processor, of 1 GiB elsewhere: more than a cache holds. The first run is over
    /// already. The caller closes it.
    ///
    /// @param compute where, and with how many threads
    public static ArrayCopy large(ComputeSettings compute) {
        var copy = compute.isOnCpu()
                ? new ArrayCopy(compute, ON_PROCESSOR, TIMES_ON_PROCESSOR)
                : new ArrayCopy(compute, ELSEWHERE, TIMES_ELSEWHERE);
        copy.run();
        return copy;
    }

    @Override
    public String name() {
        return "a copy in memory, read and written";
    }

    @Override
    public void run() {
        program.run("copy", times, source, target);
    }

    @Override
    public Counted counted() {
        return Counted.BYTES;
    }

    @Override
    public double amount() {
        return 2.0 * times * source.size() * Float.BYTES;
    }

    /// What was copied; for tests.
    float[] copied() {
        return target.toFloatArray();
    }

    @Override
    public void close() {
        program.close();
    }
}
