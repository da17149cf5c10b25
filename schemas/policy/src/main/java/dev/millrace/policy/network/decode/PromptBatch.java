package dev.millrace.policy.network.decode;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/// Prompts to read into the cache, each once for all rows that share it.
///
/// @param prompts without their last tokens, which decode steps take, right-padded to `length`
/// @param length tokens of the longest
/// @param owners for each row, the prompt
/// @param rows the rows
record PromptBatch(List<int[]> prompts, int length, long[] owners, long[] rows) {
    /// Collects the prompts of rows.
    ///
    /// @param states of the rows that wait, each with a prompt of two tokens or more
    /// @param rows their numbers
    static PromptBatch of(List<SlotState> states, List<Integer> rows) {
        IdentityHashMap<int[], Integer> numbers = new IdentityHashMap<>();
        List<int[]> prompts = new ArrayList<>();
        var owners = new long[states.size()];
        for (int i = 0; i < owners.length; i++) {
            var prompt = states.get(i).prompt();
            owners[i] = numbers.computeIfAbsent(prompt, each -> prompts.size());
            if (owners[i] == prompts.size()) {
                prompts.add(prompt);
            }
        }
        int length =
                prompts.stream().mapToInt(prompt -> prompt.length - 1).max().orElse(0);
        return new PromptBatch(
                prompts,
                length,
                owners,
                rows.stream().mapToLong(Integer::longValue).toArray());
    }

    /// The tokens `[prompts · length]`; padding is token 0.
    long[] tokens() {
        var tokens = new long[prompts.size() * length];
        for (int row = 0; row < prompts.size(); row++) {
            var prompt = prompts.get(row);
            for (int i = 0; i < prompt.length - 1; i++) {
                tokens[row * length + i] = prompt[i];
            }
        }
        return tokens;
    }
}
