package dev.millrace.policy.network.packing;

import dev.millrace.policy.network.TokenSequence;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Lays sequences out as a [PackedBatch]: prompts first, those with most responses foremost, then responses.
final class BatchPacking {
    private final List<TokenSequence> sequences;
    private final List<Family> families;
    private final int[] promptStarts;
    private final int[] responseStarts;
    private final RowBlocks rows;
    private final long[] tokens;
    private final long[] positions;

    /// Sequences that share their prompt.
    ///
    /// @param prompt its tokens
    /// @param members by their place among all sequences
    private record Family(int[] prompt, List<Integer> members) {
        int size() {
            return members.size();
        }
    }

    BatchPacking(List<TokenSequence> all) {
        sequences = all.stream()
                .filter(sequence -> sequence.responseTokenIds().length > 0)
                .toList();
        families = families(sequences);
        promptStarts = new int[sequences.size()];
        responseStarts = new int[sequences.size()];
        var count = place();
        tokens = new long[count];
        positions = new long[count];
        rows = RowBlocks.of(
                sequences.stream().mapToInt(sequence -> sequence.length() - 1).toArray());
    }

    private static List<Family> families(List<TokenSequence> sequences) {
        Map<IntBuffer, Family> families = new LinkedHashMap<>();
        for (var i = 0; i < sequences.size(); i++) {
            var prompt = sequences.get(i).promptTokenIds();
            families.computeIfAbsent(IntBuffer.wrap(prompt), _ -> new Family(prompt, new ArrayList<>()))
                    .members()
                    .add(i);
        }
        return families.values().stream()
                .sorted(Comparator.comparingInt(Family::size).reversed())
                .toList();
    }

    /// Finds each a place.
    ///
    /// @return tokens of all
    private int place() {
        var next = 0;
        for (var family : families) {
            for (var member : family.members()) {
                promptStarts[member] = next;
            }
            next += family.prompt().length;
        }
        for (var i = 0; i < sequences.size(); i++) {
            responseStarts[i] = next;
            next += sequences.get(i).responseTokenIds().length - 1;
        }
        return next;
    }

    PackedBatch packed() {
        for (var i = 0; i < sequences.size(); i++) {
            write(i);
        }
        List<long[]> homes = new ArrayList<>(List.of(homes()));
        var most = families.isEmpty() ? 0 : families.getFirst().size();
        for (var sibling = 1; sibling < most; sibling++) {
            homes.add(homesOf(sibling));
        }
        return new PackedBatch(tokens, positions, List.copyOf(homes), rows.blocks(this::cells), places(), targets());
    }

    private void write(int i) {
        var cells = cells(i);
        for (var position = 0; position < cells.length; position++) {
            tokens[(int) cells[position]] = token(i, position);
            positions[(int) cells[position]] = position;
        }
    }

    private int token(int i, int position) {
        var prompt = sequences.get(i).promptTokenIds();
        return position < prompt.length
                ? prompt[position]
                : sequences.get(i).responseTokenIds()[position - prompt.length];
    }

    /// The tokens of a sequence, by where they lie.
    private long[] cells(int i) {
        var prompt = sequences.get(i).promptTokenIds().length;
        return IntStream.range(0, sequences.get(i).length() - 1)
                .mapToLong(position ->
                        position < prompt ? promptStarts[i] + position : responseStarts[i] + position - prompt)
                .toArray();
    }

    /// Where each token is at home: responses in their own row, prompts in that of their first response.
    private long[] homes() {
        var homes = new long[3 * tokens.length];
        for (var i = sequences.size() - 1; i >= 0; i--) {
            var cells = cells(i);
            for (var position = 0; position < cells.length; position++) {
                rows.write(homes, (int) cells[position], i, position);
            }
        }
        return homes;
    }

    /// Where the tokens of prompts are seen by this sibling, of the families that have it.
    private long[] homesOf(int sibling) {
        var having = families.stream().filter(family -> family.size() > sibling).toList();
        var homes = new long
                [3 * having.stream().mapToInt(family -> family.prompt().length).sum()];
        var next = 0;
        for (var family : having) {
            for (var position = 0; position < family.prompt().length; position++) {
                rows.write(homes, next++, family.members().get(sibling), position);
            }
        }
        return homes;
    }

    private long[] places() {
        return IntStream.range(0, sequences.size())
                .mapToObj(i -> Arrays.stream(cells(i)).skip(sequences.get(i).promptTokenIds().length - 1L))
                .flatMapToLong(each -> each)
                .toArray();
    }

    private long[] targets() {
        return sequences.stream()
                .flatMapToInt(sequence -> Arrays.stream(sequence.responseTokenIds()))
                .asLongStream()
                .toArray();
    }
}
