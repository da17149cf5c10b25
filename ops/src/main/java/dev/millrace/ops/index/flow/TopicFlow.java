package dev.millrace.ops.index.flow;

/// How many records a topic holds, and how many came in the last seconds.
public final class TopicFlow {
    private static final int SECONDS = 64;

    private final long[] counts = new long[SECONDS];
    private final long[] stamps = new long[SECONDS];
    private long records;
    private long bytes;
    private long first;
    private long last;

    /// Counts a record.
    ///
    /// @param time when it was written, milliseconds since 1970
    /// @param size of its value, bytes
    public void add(long time, int size) {
        long second = time / 1_000;
        int slot = (int) Math.floorMod(second, (long) SECONDS);
        if (stamps[slot] != second) {
            stamps[slot] = second;
            counts[slot] = 0;
        }
        counts[slot]++;
        records++;
        bytes += size;
        first = records == 1 ? time : Math.min(first, time);
        last = Math.max(last, time);
    }

    /// How many there are.
    public long records() {
        return records;
    }

    /// Bytes of their values.
    public long bytes() {
        return bytes;
    }

    /// When the last one was written, milliseconds since 1970; 0: there is none.
    public long last() {
        return last;
    }

    /// Records a second over the last seconds before a moment.
    ///
    /// @param now milliseconds since 1970
    /// @param seconds how many, at most 60
    public double perSecond(long now, int seconds) {
        long until = now / 1_000;
        long sum = 0;
        for (int slot = 0; slot < SECONDS; slot++) {
            if (stamps[slot] > until - seconds && stamps[slot] <= until) {
                sum += counts[slot];
            }
        }
        return (double) sum / seconds;
    }

    /// Records a second from the first to the last.
    public double perSecond() {
        return records < 2 || last == first ? 0 : 1_000.0 * records / (last - first);
    }
}
