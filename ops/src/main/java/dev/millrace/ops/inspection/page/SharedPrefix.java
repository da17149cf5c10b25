package dev.millrace.ops.inspection.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How far the siblings of a group go together.
///
/// @param responses their tokens
record SharedPrefix(List<int[]> responses) {
    /// Tokens at the start that a response shares with all the others; 0 where it is alone.
    int withAll(int sibling) {
        return shared(sibling).min().orElse(0);
    }

    /// Tokens at the start that a response shares with that one of the others which follows it longest.
    int withSome(int sibling) {
        return shared(sibling).max().orElse(0);
    }

    private IntStream shared(int sibling) {
        var tokens = responses.get(sibling);
        return IntStream.range(0, responses.size())
                .filter(other -> other != sibling)
                .map(other -> shared(tokens, responses.get(other)));
    }

    private static int shared(int[] one, int[] other) {
        int mismatch = Arrays.mismatch(one, other);
        return mismatch < 0 ? one.length : mismatch;
    }
}
