package dev.millrace.verifiers.worker.pool;

import dev.millrace.verifiers.worker.LatencyQuantiles;
import java.util.concurrent.atomic.AtomicLongArray;

/// Counts durations in buckets, eight to a doubling. Any thread may add.
final class LatencyHistogram {
    private static final int BITS = 3;
    private static final int EACH = 1 << BITS;

    private final AtomicLongArray buckets = new AtomicLongArray((Long.SIZE - BITS) * EACH);

    void add(long nanos) {
        buckets.incrementAndGet(bucket(Math.max(0, nanos)));
    }

    LatencyQuantiles quantiles() {
        long count = 0;
        for (int i = 0; i < buckets.length(); i++) {
            count += buckets.get(i);
        }
        return new LatencyQuantiles(count, at(0.5, count), at(0.9, count), at(0.99, count), at(1, count));
    }

    private long at(double share, long count) {
        long wanted = (long) Math.ceil(share * count);
        long seen = 0;
        for (int i = 0; i < buckets.length() && wanted > 0; i++) {
            seen += buckets.get(i);
            if (seen >= wanted) {
                return longest(i);
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
