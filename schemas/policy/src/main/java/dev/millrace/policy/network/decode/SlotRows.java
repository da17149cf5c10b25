package dev.millrace.policy.network.decode;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Which row of the cache a slot has. Live slots always have the first rows, so that no step computes idle ones:
/// when a slot is released, the last live row takes its place, and its cache is moved before the next step.
final class SlotRows {
    private static final int IDLE = -1;

    private final int[] rowOf;
    private final int[] slotOf;
    /// Where the cache of a row lies until it is moved; the row itself if there is nothing to move.
    private final int[] sources;
    private int live;

    SlotRows(int slots) {
        rowOf = new int[slots];
        slotOf = new int[slots];
        sources = new int[slots];
        Arrays.fill(rowOf, IDLE);
    }

    int live() {
        return live;
    }

    boolean isLive(int slot) {
        return rowOf[slot] != IDLE;
    }

    int slotOf(int row) {
        return slotOf[row];
    }

    /// Gives a free slot the next row.
    void admit(int slot) {
        rowOf[slot] = live;
        slotOf[live] = slot;
        sources[live] = live;
        live++;
    }

    /// Takes a slot's row away, and gives it to the slot of the last row.
    ///
    /// @return the row
    int release(int slot) {
        int row = rowOf[slot];
        int last = --live;
        rowOf[slot] = IDLE;
        if (row != last) {
            int moved = slotOf[last];
            rowOf[moved] = row;
            slotOf[row] = moved;
            sources[row] = sources[last];
        }
        return row;
    }

    /// The moves of cache that are due; from then on they count as made.
    Moves takeMoves() {
        int[] rows = IntStream.range(0, live).filter(row -> sources[row] != row).toArray();
        var moves = new Moves(Arrays.stream(rows).map(row -> sources[row]).toArray(), rows);
        for (int row : rows) {
            sources[row] = row;
        }
        return moves;
    }

    /// Copies within the cache; all are read before one is written.
    ///
    /// @param sources rows to copy from
    /// @param rows rows to copy to
    record Moves(int[] sources, int[] rows) {}
}
