package dev.millrace.policy.network.torch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.millrace.policy.network.TokenSequence;
import java.util.List;

/// Sequences as one right-padded matrix. The last token of a sequence is a target only, so it is not in there.
///
/// @param tokens `[B · T]`; padding is token 0, which a causal network never lets others see
/// @param rows `B`
/// @param length `T`
/// @param places `[N]`: which of the `B · T` hidden states speaks of a response token, the one before it
/// @param targets `[N]`: the response tokens
record PackedBatch(long[] tokens, int rows, int length, long[] places, long[] targets) {
    static PackedBatch of(List<TokenSequence> sequences) {
        int length = sequences.stream().mapToInt(TokenSequence::length).max().orElse(1) - 1;
        int responses = sequences.stream()
                .mapToInt(sequence -> sequence.responseTokenIds().length)
                .sum();
        var columns = Math.max(1, length);
        var batch = new PackedBatch(
                new long[sequences.size() * columns],
                sequences.size(),
                columns,
                new long[responses],
                new long[responses]);
        batch.fill(sequences);
        return batch;
    }

    private void fill(List<TokenSequence> sequences) {
        int next = 0;
        for (int row = 0; row < rows; row++) {
            var sequence = sequences.get(row);
            int prompt = sequence.promptTokenIds().length;
            for (int i = 0; i < sequence.length(); i++) {
                long token = i < prompt ? sequence.promptTokenIds()[i] : sequence.responseTokenIds()[i - prompt];
                if (i < sequence.length() - 1) {
                    tokens[row * length + i] = token;
                }
                if (i >= prompt) {
                    places[next] = (long) row * length + i - 1;
                    targets[next++] = token;
                }
            }
        }
    }

    /// Whether there is no response token at all.
    boolean isEmpty() {
        return targets.length == 0;
    }

    NDArray tokenArray(NDManager scope) {
        return scope.create(tokens, new Shape(rows, length));
    }

    NDArray placeArray(NDManager scope) {
        return scope.create(places, new Shape(places.length));
    }

    NDArray targetArray(NDManager scope) {
        return scope.create(targets, new Shape(targets.length));
    }
}
