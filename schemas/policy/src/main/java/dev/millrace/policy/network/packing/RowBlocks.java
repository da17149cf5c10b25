package dev.millrace.policy.network.packing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Rows of cells, gathered into blocks: sorted by length, and cut where more than a tenth would be padding, unless that
/// is less than another call costs.
final class RowBlocks {
    /// Share of a block.
    private static final double MOST_PADDING = 0.1;
    /// Cells of padding that are taken to be cheaper than another call, whatever their share; an estimate.
    private static final long FREE_PADDING = 512;

    private final int[] starts;
    private final int[] lengths;
    private final List<List<Integer>> blocks;

    private RowBlocks(List<List<Integer>> blocks, int rows) {
        this.blocks = blocks;
        starts = new int[rows];
        lengths = new int[rows];
    }

    /// Gathers rows.
    ///
    /// @param cells of each row, at least one
    static RowBlocks of(int[] cells) {
        var sorted = IntStream.range(0, cells.length)
                .boxed()
                .sorted(Comparator.comparingInt(row -> cells[row]))
                .toList();
        var rows = new RowBlocks(cut(sorted, cells), cells.length);
        var start = 0;
        for (var block : rows.blocks) {
            var length = cells[block.getLast()];
            for (var row : block) {
                rows.starts[row] = start;
                rows.lengths[row] = length;
                start += length;
            }
        }
        return rows;
    }

    private static List<List<Integer>> cut(List<Integer> sorted, int[] cells) {
        List<List<Integer>> blocks = new ArrayList<>();
        var start = 0;
        var used = 0L;
        for (var end = 0; end < sorted.size(); end++) {
            var length = cells[sorted.get(end)];
            if (!isDense((end - start + 1L) * length, used + length)) {
                blocks.add(sorted.subList(start, end));
                start = end;
                used = 0;
            }
            used += length;
        }
        if (start < sorted.size()) {
            blocks.add(sorted.subList(start, sorted.size()));
        }
        return blocks;
    }

    private static boolean isDense(long cells, long used) {
        var padding = cells - used;
        return padding <= FREE_PADDING || padding <= MOST_PADDING * cells;
    }

    /// Whether all rows make one block without padding.
    boolean areWhole(int[] cells) {
        return blocks.size() == 1 && Arrays.equals(cells, lengths);
    }

    /// Where the cells of a row begin.
    int start(int row) {
        return starts[row];
    }

    /// Writes where a cell is: where its row begins, which cell of it, of how many.
    ///
    /// @param columns `[3, n]`
    /// @param column to write to
    /// @param row by its place among all rows
    /// @param cell of the row
    void write(long[] columns, int column, int row, int cell) {
        var count = columns.length / 3;
        columns[column] = starts[row];
        columns[count + column] = cell;
        columns[2 * count + column] = lengths[row];
    }

    /// Fills the blocks.
    ///
    /// @param cells what the cells of a row see
    List<PackedBatch.Block> blocks(IntFunction<long[]> cells) {
        return blocks.stream().map(block -> filled(block, cells)).toList();
    }

    private PackedBatch.Block filled(List<Integer> block, IntFunction<long[]> cells) {
        var length = lengths[block.getFirst()];
        var all = block.stream()
                .map(row -> Arrays.copyOf(cells.apply(row), length))
                .flatMapToLong(Arrays::stream)
                .toArray();
        return new PackedBatch.Block(block.size(), length, all);
    }
}
