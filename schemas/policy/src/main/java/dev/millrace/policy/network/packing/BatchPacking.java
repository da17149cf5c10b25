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
import java.util.stream.LongStream;

/// Lays sequences out as a [PackedBatch]: prompts first, those with most responses foremost, then responses.
final class BatchPacking {
    private final List<TokenSequence> sequences;
    private final List<Family> families;
    private final RowBlocks rows;
    private final boolean whole;
    /// Per sequence its tokens, by where they lie.
    private final long[][] cells;
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
        int[] lengths =
                sequences.stream().mapToInt(sequence -> sequence.length() - 1).toArray();
        rows = RowBlocks.of(lengths);
        whole = families.size() == sequences.size() && rows.areWhole(lengths);
        cells = Arrays.stream(lengths).mapToObj(long[]::new).toArray(long[][]::new);
        var count = whole ? placeWhole() : place();
        tokens = new long[count];
        positions = new long[count];
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

    /// Finds each token a place.
    ///
    /// @return tokens of all
    private int place() {
        var next = 0;
        for (var family : families) {
            for (var member : family.members()) {
                fill(cells[member], 0, family.prompt().length, next);
            }
            next += family.prompt().length;
        }
        for (var i = 0; i < cells.length; i++) {
            var prompt = sequences.get(i).promptTokenIds().length;
            fill(cells[i], prompt, cells[i].length, next);
            next += cells[i].length - prompt;
        }
        return next;
    }

    private int placeWhole() {
        var next = 0;
        for (var i = 0; i < cells.length; i++) {
            fill(cells[i], 0, cells[i].length, rows.start(i));
            next += cells[i].length;
        }
        return next;
    }

    private static void fill(long[] cells, int from, int to, long first) {
        for (var i = from; i < to; i++) {
            cells[i] = first + i - from;
        }
    }

    PackedBatch packed() {
        for (var i = 0; i < sequences.size(); i++) {
            write(i);
        }
        if (whole) {
            return whole();
        }
        List<long[]> homes = new ArrayList<>(List.of(homes()));
        var most = families.isEmpty() ? 0 : families.getFirst().size();
        for (var sibling = 1; sibling < most; sibling++) {
            homes.add(homesOf(sibling));
        }
        return new PackedBatch(tokens, positions, List.copyOf(homes), rows.blocks(i -> cells[i]), places(), targets());
    }

    private PackedBatch whole() {
        var length = cells[0].length;
        var block = new PackedBatch.Block(cells.length, length, new long[0]);
        var same = LongStream.range(0, length).toArray();
        return new PackedBatch(tokens, same, List.of(new long[0]), List.of(block), places(), targets());
    }

    private void write(int i) {
        for (var position = 0; position < cells[i].length; position++) {
            var place = (int) cells[i][position];
            tokens[place] = token(i, position);
            positions[place] = position;
        }
    }

    private int token(int i, int position) {
        var prompt = sequences.get(i).promptTokenIds();
        return position < prompt.length
                ? prompt[position]
                : sequences.get(i).responseTokenIds()[position - prompt.length];
    }

    /// Where each token is at home: responses in their own row, prompts in that of their first response.
    private long[] homes() {
        var homes = new long[3 * tokens.length];
        for (var i = sequences.size() - 1; i >= 0; i--) {
            for (var position = 0; position < cells[i].length; position++) {
                rows.write(homes, (int) cells[i][position], i, position);
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
                .mapToObj(i -> Arrays.stream(cells[i]).skip(sequences.get(i).promptTokenIds().length - 1L))
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
