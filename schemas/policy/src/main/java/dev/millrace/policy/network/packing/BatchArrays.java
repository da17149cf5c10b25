package dev.millrace.policy.network.packing;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.millrace.policy.network.script.Arguments;
import java.util.List;

/// A [PackedBatch] on the device.
///
/// @param tokens `[S]`
/// @param positions `[S]`, or `[T]`
/// @param places `[N]`
/// @param targets `[N]`
/// @param homes `[3, S]`, and of siblings `[3, n]`
/// @param blocks `[B, T]` each, or `[B, T, 0]` the only one, which is whole
public record BatchArrays(
        NDArray tokens, NDArray positions, NDArray places, NDArray targets, List<NDArray> homes, List<NDArray> blocks) {
    /// Copies it there.
    ///
    /// @param scope owns the arrays
    public static BatchArrays of(PackedBatch batch, NDManager scope) {
        return new BatchArrays(
                row(batch.tokens(), scope),
                row(batch.positions(), scope),
                row(batch.places(), scope),
                row(batch.targets(), scope),
                batch.homes().stream()
                        .map(homes -> scope.create(homes, new Shape(3, homes.length / 3)))
                        .toList(),
                batch.blocks().stream().map(block -> block(block, scope)).toList());
    }

    private static NDArray block(PackedBatch.Block block, NDManager scope) {
        var shape = new Shape(block.rows(), block.length());
        return block.isWhole() ? scope.create(shape.add(0), DataType.INT64) : scope.create(block.cells(), shape);
    }

    private static NDArray row(long[] numbers, NDManager scope) {
        return scope.create(numbers, new Shape(numbers.length));
    }

    /// What the way forth takes first.
    public Arguments forth(NDArray frequencies) {
        return new Arguments()
                .tensors(tokens, positions, places, frequencies)
                .list(homes)
                .list(blocks);
    }
}
