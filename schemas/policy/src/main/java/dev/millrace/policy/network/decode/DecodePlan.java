package dev.millrace.policy.network.decode;

import dev.millrace.policy.network.DecodeSettings;
import java.util.List;

/// The inputs of a decode call that say where rows stand and how they draw; rows lie in the order of the shelves.
///
/// @param tokens `[R]`: last tokens
/// @param positions `[R]`: where they stand
/// @param sampling `[4 · R]`: temperatures, top-p, top-k, and 1 for greedy rows
/// @param flags whether any row is scaled, greedy, filtered; then for each shelf its live rows, and the positions that
///     the first step attends to
record DecodePlan(long[] tokens, long[] positions, float[] sampling, long[] flags) {
    /// Keeps every token, whatever rounding does to a sum of probabilities.
    private static final float ALL = 2;

    private static final int SCALED = 0;
    private static final int GREEDY = 1;
    private static final int FILTERED = 2;
    private static final int SHELVES = 3;

    /// Plans for shelves with live rows.
    static DecodePlan of(List<Shelf> shelves) {
        int count = shelves.stream().mapToInt(Shelf::live).sum();
        var plan = new DecodePlan(
                new long[count], new long[count], new float[4 * count], new long[SHELVES + 2 * shelves.size()]);
        int row = 0;
        for (int i = 0; i < shelves.size(); i++) {
            plan.flags[SHELVES + 2 * i] = shelves.get(i).live();
            plan.flags[SHELVES + 2 * i + 1] = shelves.get(i).attended();
            for (var state : shelves.get(i).states()) {
                plan.set(row++, state);
            }
        }
        return plan;
    }

    private void set(int row, SlotState state) {
        tokens[row] = state.lastToken();
        positions[row] = state.position();
        set(row, state.settings());
    }

    private void set(int row, DecodeSettings settings) {
        var greedy = settings.temperature() == 0;
        var topP = greedy || settings.topP() >= 1 ? ALL : (float) settings.topP();
        var topK = greedy || settings.topK() == 0 ? Integer.MAX_VALUE : settings.topK();
        int count = tokens.length;
        sampling[row] = greedy ? 1 : (float) settings.temperature();
        sampling[count + row] = topP;
        sampling[2 * count + row] = topK;
        sampling[3 * count + row] = greedy ? 1 : 0;
        raise(SCALED, sampling[row] != 1);
        raise(GREEDY, greedy);
        raise(FILTERED, topP < ALL || topK < Integer.MAX_VALUE);
    }

    private void raise(int flag, boolean raised) {
        if (raised) {
            flags[flag] = 1;
        }
    }
}
