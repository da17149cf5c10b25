package dev.millrace.learner.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/// Cuts sequences into pieces that the network takes at once: sorted by length, so that little of a piece is padding.
public final class MicroBatches {
    private MicroBatches() {}

    /// Cuts; the order depends on the lengths and the given order only.
    ///
    /// @param sequences in any order
    /// @param length tokens of a sequence, prompt included
    /// @param tokenBudget longest length times count of a piece stays within this; a longer sequence goes alone
    /// @return shortest sequences first, each once
    public static <T> List<List<T>> cut(List<T> sequences, ToIntFunction<T> length, int tokenBudget) {
        var sorted = sequences.stream().sorted(Comparator.comparingInt(length)).toList();
        var pieces = new ArrayList<List<T>>();
        var start = 0;
        for (var end = 1; end <= sorted.size(); end++) {
            if (end == sorted.size() || (end - start + 1L) * length.applyAsInt(sorted.get(end)) > tokenBudget) {
                pieces.add(sorted.subList(start, end));
                start = end;
            }
        }
        return pieces;
    }
}
