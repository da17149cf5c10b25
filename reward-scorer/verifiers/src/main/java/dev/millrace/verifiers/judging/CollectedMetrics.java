package dev.millrace.verifiers.judging;

import dev.millrace.verifier.VerifierMetrics;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/// Adds up what verifiers count and measure themselves.
final class CollectedMetrics implements VerifierMetrics {
    private final ConcurrentMap<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Measured> measures = new ConcurrentHashMap<>();

    @Override
    public void count(String name, long more) {
        counts.computeIfAbsent(name, _ -> new LongAdder()).add(more);
    }

    @Override
    public void measure(String name, double value) {
        measures.computeIfAbsent(name, _ -> new Measured()).add(value);
    }

    /// Counts by name; of what was measured, mean and largest: `requestMillisMean`, `requestMillisMax`.
    Map<String, Double> values() {
        Map<String, Double> values = new TreeMap<>();
        counts.forEach((name, count) -> values.put(name, (double) count.sum()));
        measures.forEach((name, measured) -> {
            values.put(name + "Mean", measured.mean());
            values.put(name + "Max", measured.largest.get());
        });
        return values;
    }

    /// Values of one name.
    private static final class Measured {
        private final LongAdder times = new LongAdder();
        private final DoubleAdder sum = new DoubleAdder();
        private final DoubleAccumulator largest = new DoubleAccumulator(Math::max, Double.NEGATIVE_INFINITY);

        void add(double value) {
            times.increment();
            sum.add(value);
            largest.accumulate(value);
        }

        double mean() {
            return sum.sum() / times.sum();
        }
    }
}
