package dev.millrace.policy.network.decode;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The part of the cache for sequences up to a length: rows of equal capacity, whose number follows that of live ones.
/// So long sequences cost short ones nothing, neither memory nor attention over places that they do not have.
final class Shelf {
    private static final int FEWEST_ROWS = 16;

    private final CachedNetwork network;
    private final int slots;
    private final int capacity;
    private final SlotRows rows;
    /// By row; the first ones are live.
    private final List<SlotState> states = new ArrayList<>();

    private @Nullable NDArray cache;
    private int allocated;

    /// @param network makes and moves what lies here
    /// @param slots the most rows
    /// @param capacity tokens of a row
    Shelf(CachedNetwork network, int slots, int capacity) {
        this.network = network;
        this.slots = slots;
        this.capacity = capacity;
        rows = new SlotRows(slots);
    }

    int capacity() {
        return capacity;
    }

    int live() {
        return rows.live();
    }

    /// Rows that memory is held for.
    int allocated() {
        return allocated;
    }

    boolean holds(int slot) {
        return rows.isLive(slot);
    }

    int slotOf(int row) {
        return rows.slotOf(row);
    }

    List<SlotState> states() {
        return states;
    }

    /// How many positions the next step attends to.
    int attended() {
        return Math.min(capacity, greatestPosition() + 1);
    }

    /// The keys and values; there are some once rows are settled.
    NDArray cache() {
        if (cache == null) {
            throw new IllegalStateException("cache: got none, expected settled rows");
        }
        return cache;
    }

    void admit(int slot, SlotState state) {
        rows.admit(slot);
        states.add(state);
    }

    SlotState release(int slot) {
        int row = rows.release(slot);
        var released = states.get(row);
        var last = states.removeLast();
        if (row < states.size()) {
            states.set(row, last);
        }
        return released;
    }

    /// Closes the gaps, and gets or gives back memory.
    void settle() {
        var moves = rows.takeMoves();
        if (moves.rows().length > 0) {
            network.move(moves, attended(), cache(), cache());
        }
        resize();
    }

    /// Hands rows that outgrow this shelf to the next.
    ///
    /// @param next a shelf of greater capacity
    /// @param steps about to be taken
    void handOver(Shelf next, int steps) {
        List<Integer> sources = new ArrayList<>();
        List<Integer> targets = new ArrayList<>();
        List<Integer> leaving = new ArrayList<>();
        for (int row = 0; row < states.size(); row++) {
            var state = states.get(row);
            if (state.position() + steps > capacity) {
                if (state.isRead()) {
                    sources.add(row);
                    targets.add(next.live());
                }
                leaving.add(slotOf(row));
                next.admit(slotOf(row), state);
            }
        }
        if (!leaving.isEmpty()) {
            leave(next, leaving, new SlotRows.Moves(ints(sources), ints(targets)));
        }
    }

    private void leave(Shelf next, List<Integer> leaving, SlotRows.Moves moves) {
        next.settle();
        if (moves.rows().length > 0) {
            network.move(moves, capacity, cache(), next.cache());
        }
        leaving.forEach(this::release);
        settle();
    }

    /// Reads the prompts of rows that wait for it.
    void readPrompts() {
        List<SlotState> waiting = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int row = 0; row < states.size(); row++) {
            if (!states.get(row).isRead()) {
                waiting.add(states.get(row));
                places.add(row);
            }
        }
        if (!waiting.isEmpty()) {
            network.prefill(PromptBatch.of(waiting, places), cache());
            waiting.forEach(SlotState::markRead);
        }
    }

    /// Notes what was drawn.
    ///
    /// @param steps that were taken
    /// @param lastTokens by slot
    void advance(int steps, int[] lastTokens) {
        for (int row = 0; row < states.size(); row++) {
            states.get(row).advance(steps, lastTokens[slotOf(row)]);
        }
    }

    private int greatestPosition() {
        return states.stream().mapToInt(SlotState::position).max().orElse(0);
    }

    private void resize() {
        int wanted = wanted();
        if (wanted != allocated) {
            var old = cache;
            int kept = Math.min(rows.live(), allocated);
            cache = wanted == 0 ? null : network.cache(wanted, capacity);
            allocated = wanted;
            if (old != null) {
                if (cache != null) {
                    network.copy(old, cache, kept, attended());
                }
                old.close();
            }
        }
    }

    /// Doubles when there are more rows; halves where less than a quarter is live, and not at every change.
    private int wanted() {
        int live = rows.live();
        if (live == 0) {
            return 0;
        }
        if (live > allocated) {
            return rowsFor(live);
        }
        return 4 * live < allocated ? rowsFor(2 * live) : allocated;
    }

    private int rowsFor(int count) {
        int power = Math.max(FEWEST_ROWS, Integer.highestOneBit(2 * count - 1));
        return Math.min(slots, power);
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
