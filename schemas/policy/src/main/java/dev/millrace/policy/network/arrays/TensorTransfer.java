package dev.millrace.policy.network.arrays;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.millrace.policy.network.script.Arguments;
import dev.millrace.policy.network.script.ScriptModule;
import dev.millrace.policy.tensor.ElementConversion;
import dev.millrace.policy.tensor.ElementType;
import dev.millrace.policy.tensor.HostTensor;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/// Copies tensors between host and device, piece by piece, since a Java buffer holds at most 2 GB.
public final class TensorTransfer {
    private static final long PIECE = 1L << 27;

    private final ScriptModule module;
    private final NDManager manager;

    /// Makes one.
    ///
    /// @param module a program with the methods `fill` and `export`
    /// @param manager names the device
    public TensorTransfer(ScriptModule module, NDManager manager) {
        this.module = module;
        this.manager = manager;
    }

    /// Overwrites an array of float32 or float64 with a tensor of as many elements, of any type.
    void fill(NDArray target, HostTensor tensor) {
        long elements = target.size();
        for (long start = 0; start < elements; start += PIECE) {
            fillPiece(target, tensor, start, Math.min(elements, start + PIECE) - start);
        }
    }

    private void fillPiece(NDArray target, HostTensor tensor, long start, long count) {
        int width = tensor.type().bytes();
        var source = tensor.bytes().asSlice(start * width, count * width);
        try (var arena = Arena.ofConfined();
                var scope = manager.newSubManager()) {
            var numbers = arena.allocate(ValueLayout.JAVA_FLOAT, count);
            // Converted here, because DJL cannot make an array of bfloat16.
            ElementConversion.convert(source, tensor.type(), numbers, ElementType.F32);
            var buffer = numbers.asByteBuffer().order(ByteOrder.nativeOrder());
            var piece = scope.create(buffer, new Shape(count), DataType.FLOAT32);
            module.call(scope, "fill", new Arguments().tensors(target, piece, scope.create(start)));
        }
    }

    /// Copies an array to the host.
    ///
    /// @param array on the device
    /// @param name name of the result
    /// @param type its element type
    /// @return memory that the garbage collector frees
    HostTensor download(NDArray array, String name, ElementType type) {
        long elements = array.size();
        var bytes = Arena.ofAuto().allocate(elements * type.bytes(), Long.BYTES);
        for (long start = 0; start < elements; start += PIECE) {
            long end = Math.min(elements, start + PIECE);
            copyPiece(array, start, type, bytes.asSlice(start * type.bytes(), (end - start) * type.bytes()));
        }
        return new HostTensor(name, type, sizes(array), bytes);
    }

    private void copyPiece(NDArray array, long start, ElementType type, MemorySegment target) {
        long end = start + target.byteSize() / type.bytes();
        try (var scope = manager.newSubManager()) {
            var arguments =
                    new Arguments().tensors(array, scope.create(start), scope.create(end), scope.create(code(type)));
            var piece = module.call(scope, "export", arguments).singletonOrThrow();
            target.copyFrom(MemorySegment.ofBuffer(piece.toByteBuffer(true)));
        }
    }

    private static List<Long> sizes(NDArray array) {
        return Arrays.stream(array.getShape().getShape()).boxed().toList();
    }

    static Shape shape(List<Long> sizes) {
        return new Shape(sizes);
    }

    /// The number of a type in TorchScript.
    private static long code(ElementType type) {
        return switch (type) {
            case F32 -> 6;
            case F16 -> 5;
            case BF16 -> 15;
        };
    }
}
