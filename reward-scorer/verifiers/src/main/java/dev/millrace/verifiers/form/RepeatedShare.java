package dev.millrace.verifiers.form;

import java.nio.IntBuffer;
import java.util.HashSet;
import java.util.Set;

/// How much of a sequence repeats what was there before: 1 − distinct n-grams / n-grams, as the penalty of
/// arXiv:2502.03373 counts them (there token by token). 0 where the sequence is shorter than one n-gram.
final class RepeatedShare {
    private RepeatedShare() {}

    /// The share, from 0 to 1.
    ///
    /// @param units words or tokens, equal ones as equal numbers, `[T]`
    /// @param length of an n-gram, at least 1
    static double of(int[] units, int length) {
        var total = units.length - length + 1;
        if (total < 1) {
            return 0;
        }
        Set<IntBuffer> distinct = new HashSet<>();
        for (var start = 0; start < total; start++) {
            distinct.add(IntBuffer.wrap(units, start, length));
        }
        return 1 - (double) distinct.size() / total;
    }
}
