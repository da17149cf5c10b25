package dev.millrace.policy.tensor;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// Converts elements between float32, float16 and bfloat16.
///
/// Towards fewer bits it rounds to the nearest value, ties to the one with an even last bit; too large becomes
/// infinite, and what is not a number stays so. Towards more bits it is exact. Works in blocks through arrays, which
/// the compiler turns into vector instructions, and on segments of any length.
public final class ElementConversion {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final int BLOCK = 8_192;
    private static final int ABSOLUTE = 0x7fff_ffff;
    private static final int INFINITY = 0x7f80_0000;
    private static final int QUIET = 0x40;

    private final int[] bits = new int[BLOCK];
    private final short[] halves = new short[BLOCK];

    private ElementConversion() {}

    /// Converts a tensor; one that has the type already is returned as it is.
    ///
    /// @param tensor what to convert
    /// @param type the type it gets
    /// @return a tensor in memory that the garbage collector frees
    public static HostTensor convert(HostTensor tensor, ElementType type) {
        if (tensor.type() == type) {
            return tensor;
        }
        long elements = tensor.bytes().byteSize() / tensor.type().bytes();
        var converted = Arena.ofAuto().allocate(elements * type.bytes(), Float.BYTES);
        convert(tensor.bytes(), tensor.type(), converted, type);
        return new HostTensor(tensor.name(), type, tensor.shape(), converted);
    }

    /// Converts elements from one place to another.
    ///
    /// @param source little-endian elements
    /// @param from their type
    /// @param target as many elements long; does not overlap the source
    /// @param to the type they get there
    public static void convert(MemorySegment source, ElementType from, MemorySegment target, ElementType to) {
        long elements = source.byteSize() / from.bytes();
        if (target.byteSize() != elements * to.bytes()) {
            throw new IllegalArgumentException("target of " + elements + " elements: got " + target.byteSize()
                    + " bytes, expected " + elements * to.bytes());
        }
        if (from == to) {
            target.copyFrom(source);
            return;
        }
        var block = new ElementConversion();
        for (long start = 0; start < elements; start += BLOCK) {
            int count = (int) Math.min(BLOCK, elements - start);
            block.read(source, from, start, count);
            block.write(target, to, start, count);
        }
    }

    private void read(MemorySegment from, ElementType type, long start, int count) {
        if (type == ElementType.F32) {
            MemorySegment.copy(from, INT, start * Integer.BYTES, bits, 0, count);
            return;
        }
        MemorySegment.copy(from, SHORT, start * Short.BYTES, halves, 0, count);
        if (type == ElementType.BF16) {
            for (int i = 0; i < count; i++) {
                bits[i] = halves[i] << 16;
            }
        } else {
            for (int i = 0; i < count; i++) {
                bits[i] = Float.floatToRawIntBits(Float.float16ToFloat(halves[i]));
            }
        }
    }

    private void write(MemorySegment to, ElementType type, long start, int count) {
        if (type == ElementType.F32) {
            MemorySegment.copy(bits, 0, to, INT, start * Integer.BYTES, count);
            return;
        }
        if (type == ElementType.BF16) {
            for (int i = 0; i < count; i++) {
                halves[i] = bfloat16(bits[i]);
            }
        } else {
            for (int i = 0; i < count; i++) {
                halves[i] = Float.floatToFloat16(Float.intBitsToFloat(bits[i]));
            }
        }
        MemorySegment.copy(halves, 0, to, SHORT, start * Short.BYTES, count);
    }

    /// Adding half of the last kept bit, less one where that bit is even, carries into the upper half exactly when
    /// rounding to nearest even goes up. A NaN keeps its sign and upper bits and is made quiet, so as not to become
    /// infinite.
    private static short bfloat16(int bits) {
        int rounded = (bits + 0x7fff + ((bits >>> 16) & 1)) >>> 16;
        int quiet = (bits >>> 16) | QUIET;
        return (short) ((bits & ABSOLUTE) > INFINITY ? quiet : rounded);
    }
}
