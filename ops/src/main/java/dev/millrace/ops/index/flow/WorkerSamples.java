package dev.millrace.ops.index.flow;

import dev.millrace.messages.rollout.WorkerClock;
import dev.millrace.ops.index.column.LongColumn;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How busy one worker was, as its records tell: each carries the worker's clock. Records of several partitions do not
/// come in the order of time.
public final class WorkerSamples {
    private final LongColumn times = new LongColumn();
    private final LongColumn busy = new LongColumn();
    private final LongColumn idle = new LongColumn();
    private int[] sorted = {};

    /// Adds what a record says.
    ///
    /// @param time when it was written, milliseconds since 1970
    /// @param clock of the worker then
    public void add(long time, WorkerClock clock) {
        times.add(time);
        busy.add(clock.busyNanos());
        idle.add(clock.idleNanos());
    }

    /// Records.
    public int size() {
        return times.size();
    }

    /// When the first was written, milliseconds since 1970.
    public long first() {
        return times.get(order()[0]);
    }

    /// When the last was written, milliseconds since 1970.
    public long last() {
        return times.get(order()[size() - 1]);
    }

    /// How often the worker started anew.
    public int restarts() {
        return restartTimes().size();
    }

    /// When it wrote its first record after each of these starts, milliseconds since 1970.
    public List<Long> restartTimes() {
        var order = order();
        return IntStream.range(1, order.length)
                .filter(i -> isNew(order, i))
                .mapToObj(i -> times.get(order[i]))
                .toList();
    }

    /// Whether the worker started between two records: its clock goes back to nothing then. Records of the same
    /// moment may change places, so that it seems to go back a little.
    private boolean isNew(int[] order, int i) {
        return i == 0 || 2 * total(order[i]) < total(order[i - 1]);
    }

    /// The share of time in which it waited, over all of its starts, in [0, 1]; NaN: not known.
    public double idle() {
        return idle(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /// The share of time in which it waited, between two moments; NaN: not known.
    ///
    /// @param from milliseconds since 1970, not included
    /// @param to milliseconds since 1970
    public double idle(long from, long to) {
        var order = order();
        int start = firstAbove(order, from);
        int end = firstAbove(order, to);
        double waited = 0;
        double all = 0;
        for (int i = start; i < end; i++) {
            boolean isNew = isNew(order, i);
            waited += idle.get(order[i]) - (isNew ? 0 : idle.get(order[i - 1]));
            all += total(order[i]) - (isNew ? 0 : total(order[i - 1]));
        }
        return all <= 0 ? Double.NaN : Math.clamp(waited / all, 0, 1);
    }

    private long total(int row) {
        return busy.get(row) + idle.get(row);
    }

    private int firstAbove(int[] order, long time) {
        int low = 0;
        int high = order.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times.get(order[middle]) > time) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// Rows by time; of those of the same millisecond, by what the clock says. What came since the last call is put
    /// in its place, which is near the end while a run goes on.
    private int[] order() {
        int fresh = size() - sorted.length;
        if (fresh > 0) {
            long earliest = IntStream.range(sorted.length, size())
                    .mapToLong(times::get)
                    .min()
                    .orElseThrow();
            int kept = firstAbove(sorted, earliest - 1);
            var rest = IntStream.concat(
                            IntStream.range(kept, sorted.length).map(i -> sorted[i]),
                            IntStream.range(sorted.length, size()))
                    .boxed()
                    .sorted(Comparator.<Integer>comparingLong(times::get).thenComparingLong(this::total))
                    .mapToInt(Integer::intValue);
            sorted = IntStream.concat(IntStream.range(0, kept).map(i -> sorted[i]), rest)
                    .toArray();
        }
        return sorted;
    }
}
