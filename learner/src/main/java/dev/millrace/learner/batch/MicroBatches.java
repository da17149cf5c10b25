package dev.millrace.learner.batch;

import dev.millrace.policy.network.TokenSequence;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Cuts sequences into pieces that the network takes at once. Responses to one prompt stay together, since the network
/// computes their prompt once for all that are in a piece; prompts with short responses come first, so that a piece
/// holds sequences of about the same length.
public final class MicroBatches {
    private MicroBatches() {}

    /// Cuts; the order depends on the tokens and the given order only.
    ///
    /// @param sequences in any order
    /// @param tokens of a sequence
    /// @param tokenBudget lengths in a piece, prompts included, add up to this at most; a longer sequence
    ///     goes alone, and responses to one prompt are parted only where they are more than this
    /// @return each once, responses to one prompt shortest first
    public static <T> List<List<T>> cut(List<T> sequences, Function<T, TokenSequence> tokens, int tokenBudget) {
        List<List<T>> pieces = new ArrayList<>();
        List<T> open = new ArrayList<>();
        var used = 0L;
        for (var family : families(sequences, tokens)) {
            for (var part : parts(family, tokens, tokenBudget)) {
                var length = length(part, tokens);
                if (!open.isEmpty() && used + length > tokenBudget) {
                    pieces.add(List.copyOf(open));
                    open.clear();
                    used = 0;
                }
                open.addAll(part);
                used += length;
            }
        }
        if (!open.isEmpty()) {
            pieces.add(List.copyOf(open));
        }
        return pieces;
    }

    /// Sequences with the same prompt, shortest first; families by their longest sequence.
    private static <T> List<List<T>> families(List<T> sequences, Function<T, TokenSequence> tokens) {
        var byLength = Comparator.<T>comparingInt(each -> tokens.apply(each).length());
        Map<IntBuffer, List<T>> families = new LinkedHashMap<>();
        sequences.stream()
                .sorted(byLength)
                .forEach(each -> families.computeIfAbsent(
                                IntBuffer.wrap(tokens.apply(each).promptTokenIds()), _ -> new ArrayList<>())
                        .add(each));
        return families.values().stream()
                .sorted(Comparator.comparing(List::getLast, byLength))
                .toList();
    }

    /// A family, or where it is too large, parts of it.
    private static <T> List<List<T>> parts(List<T> family, Function<T, TokenSequence> tokens, int tokenBudget) {
        List<List<T>> parts = new ArrayList<>();
        var start = 0;
        var used = 0L;
        for (var end = 0; end < family.size(); end++) {
            var length = tokens.apply(family.get(end)).length();
            if (end > start && used + length > tokenBudget) {
                parts.add(family.subList(start, end));
                start = end;
                used = 0;
            }
            used += length;
        }
        parts.add(family.subList(start, family.size()));
        return parts;
    }

    private static <T> long length(List<T> part, Function<T, TokenSequence> tokens) {
        return part.stream().mapToLong(each -> tokens.apply(each).length()).sum();
    }
}
