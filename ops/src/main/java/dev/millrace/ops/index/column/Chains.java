package dev.millrace.ops.index.column;

import java.util.HashMap;
import java.util.Map;

/// Rows by a key that several may share.
public final class Chains {
    private final Map<Long, Integer> newest = new HashMap<>();
    private final LongColumn before = new LongColumn();

    /// Adds the next row.
    ///
    /// @return its number, from 0
    public int add(long key) {
        int row = before.size();
        var last = newest.put(key, row);
        before.add(last == null ? -1 : last);
        return row;
    }

    /// The newest row of a key; -1: it has none.
    public int newest(long key) {
        return newest.getOrDefault(key, -1);
    }

    /// The row of the same key before a row; -1: there is none.
    public int before(int row) {
        return before.intAt(row);
    }

    /// How many different keys there are.
    public int keys() {
        return newest.size();
    }
}
