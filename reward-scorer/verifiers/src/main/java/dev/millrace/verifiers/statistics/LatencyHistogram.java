package dev.millrace.verifiers.statistics;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/// Counts durations in buckets, eight to a doubling. Any thread may add.
public final class LatencyHistogram {
    private static final int BITS = 3;
    private static final int EACH = 1 << BITS;

    private final AtomicLongArray buckets = new AtomicLongArray((Long.SIZE - BITS) * EACH);
    private final LongAdder sum = new LongAdder();
    private final LongAccumulator most = new LongAccumulator(Math::max, 0);

    /// Without durations.
    public LatencyHistogram() {}

    /// Adds one.
    ///
    /// @param nanos nanoseconds; one below 0 counts as 0
    public void add(long nanos) {
        long duration = Math.max(0, nanos);
        buckets.incrementAndGet(bucket(duration));
        sum.add(duration);
        most.accumulate(duration);
    }

    /// How long those took that were added so far.
    public LatencyQuantiles quantiles() {
        long count = 0;
        for (int i = 0; i < buckets.length(); i++) {
            count += buckets.get(i);
        }
        long mean = count == 0 ? 0 : sum.sum() / count;
        return new LatencyQuantiles(
                count, mean, at(0.5, count), at(0.9, count), at(0.95, count), at(0.99, count), most.get());
    }

    private long at(double share, long count) {
        long wanted = (long) Math.ceil(share * count);
        long seen = 0;
        for (int i = 0; i < buckets.length() && wanted > 0; i++) {
            seen += buckets.get(i);
            if (seen >= wanted) {
                return Math.min(longest(i), most.get());
            }
        }
        return 0;
    }

    /// The first bucket of each doubling begins at a power of two; below eight each nanosecond has its own.
    private static int bucket(long nanos) {
        int shift = Math.max(0, Long.SIZE - 1 - BITS - Long.numberOfLeadingZeros(nanos | 1));
        return shift * EACH + (int) (nanos >>> shift);
    }

    private static long longest(int bucket) {
        int shift = Math.max(0, bucket / EACH - 1);
        long top = bucket - (long) shift * EACH;
        return ((top + 1) << shift) - 1;
    }
}
