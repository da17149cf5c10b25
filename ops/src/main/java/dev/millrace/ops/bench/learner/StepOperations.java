package dev.millrace.ops.bench.learner;

import dev.millrace.policy.network.TokenSequence;
import java.nio.IntBuffer;
import java.util.List;

/// Floating-point operations that a step cannot do without, in products alone:
///
/// `6 · (blocks · tokens + projection · targets) + 12 · layers · heads · headDim · pairs`.
///
/// A multiplication and an addition for each parameter forward, and twice as many backward. Attention has two
/// products forward and four backward for each pair of a token and one that it sees, itself included. The
/// embedding is looked up, and counts nothing; nor does what is computed again, softmax, norms or the optimizer.
///
/// @param tokens that the blocks see: a prompt once for all its responses, the last token of a response never,
///     since it is only a target
/// @param targets response tokens, which need the output projection
/// @param pairs of a token and one that it sees
record StepOperations(long tokens, long targets, long pairs) {
    private static final double OF_PARAMETER = 6;
    private static final double OF_PAIR = 12;

    /// Counts.
    ///
    /// @param sequences of the whole batch, in any order
    static StepOperations of(List<TokenSequence> sequences) {
        long tokens = 0;
        long targets = 0;
        long pairs = 0;
        for (var prompt : prompts(sequences)) {
            tokens += prompt;
            pairs += triangle(prompt);
        }
        for (var sequence : sequences) {
            var prompt = sequence.promptTokenIds().length;
            tokens += sequence.length() - 1 - prompt;
            targets += sequence.responseTokenIds().length;
            pairs += triangle(sequence.length() - 1) - triangle(prompt);
        }
        return new StepOperations(tokens, targets, pairs);
    }

    private static List<Integer> prompts(List<TokenSequence> sequences) {
        return sequences.stream()
                .map(sequence -> IntBuffer.wrap(sequence.promptTokenIds()))
                .distinct()
                .map(IntBuffer::remaining)
                .toList();
    }

    private static long triangle(long length) {
        return length * (length + 1) / 2;
    }

    /// All of them.
    ///
    /// @param work whose network takes the step
    static double of(LearnerCase work) {
        var shape = work.shape();
        var counted = of(work.sequences());
        var attended = (double) shape.layers() * shape.heads() * shape.headDim();
        return OF_PARAMETER * shape.blockParameters() * counted.tokens()
                + OF_PARAMETER * shape.projectionParameters() * counted.targets()
                + OF_PAIR * attended * counted.pairs();
    }
}
