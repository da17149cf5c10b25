package dev.millrace.ops.trial;

import java.util.stream.IntStream;

/// Measures work that is done several times.
final class Stopwatch {
    private static final int TIMES = 2;
    private static final double NANO = 1e-9;

    private Stopwatch() {}

    /// Seconds of the shorter of two times, after one that does not count.
    static double shortest(Runnable work) {
        work.run();
        return IntStream.range(0, TIMES).mapToDouble(_ -> seconds(work)).min().orElseThrow();
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) * NANO;
    }
}
