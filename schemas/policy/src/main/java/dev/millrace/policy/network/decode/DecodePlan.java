package dev.millrace.policy.network.decode;

import dev.millrace.policy.network.DecodeSettings;
import java.util.List;

/// The inputs of a decode call that say where rows stand and how they draw.
///
/// @param tokens `[R]`: last tokens
/// @param positions `[R]`: where they stand
/// @param sampling `[4 · R]`: temperatures, top-p, top-k, and 1 for greedy rows
/// @param flags positions that the first step attends to, and whether any row is scaled, greedy, filtered
record DecodePlan(long[] tokens, long[] positions, float[] sampling, long[] flags) {
    /// Keeps every token, whatever rounding does to a sum of probabilities.
    private static final float ALL = 2;

    static DecodePlan of(List<SlotState> rows) {
        int count = rows.size();
        var plan = new DecodePlan(new long[count], new long[count], new float[4 * count], new long[4]);
        for (int row = 0; row < count; row++) {
            var state = rows.get(row);
            plan.tokens[row] = state.lastToken();
            plan.positions[row] = state.position();
            plan.flags[0] = Math.max(plan.flags[0], state.position() + 1L);
            plan.set(row, state.settings());
        }
        return plan;
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
        raise(1, sampling[row] != 1);
        raise(2, greedy);
        raise(3, topP < ALL || topK < Integer.MAX_VALUE);
    }

    private void raise(int flag, boolean raised) {
        if (raised) {
            flags[flag] = 1;
        }
    }
}
