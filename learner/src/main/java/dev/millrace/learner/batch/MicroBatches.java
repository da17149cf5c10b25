package dev.millrace.learner.batch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/// Cuts sequences into pieces that the network takes at once: sorted by length, and cut where more than a tenth would
/// be padding, so that little is computed that nobody reads.
public final class MicroBatches {
    /// Share of a piece.
    private static final double MOST_PADDING = 0.1;
    /// Tokens of padding that are cheaper than another call, whatever their share.
    private static final long FREE_PADDING = 128;

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
        var tokens = 0L;
        for (var end = 0; end < sorted.size(); end++) {
            var longest = length.applyAsInt(sorted.get(end));
            if (end > start && !fits((end - start + 1L) * longest, tokens + longest, tokenBudget)) {
                pieces.add(sorted.subList(start, end));
                start = end;
                tokens = 0;
            }
            tokens += longest;
        }
        if (start < sorted.size()) {
            pieces.add(sorted.subList(start, sorted.size()));
        }
        return pieces;
    }

    private static boolean fits(long padded, long tokens, int tokenBudget) {
        var padding = padded - tokens;
        return padded <= tokenBudget && (padding <= FREE_PADDING || padding <= MOST_PADDING * padded);
    }
}
