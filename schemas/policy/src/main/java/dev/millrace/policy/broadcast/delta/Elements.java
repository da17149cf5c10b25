package dev.millrace.policy.broadcast.delta;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The bits of elements in a byte array, little-endian.
final class Elements {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    private Elements() {}

    /// The bits of one, two or four bytes wide.
    static int get(byte[] bytes, int at, int width) {
        return width == Short.BYTES ? (short) SHORT.get(bytes, at) : (int) INT.get(bytes, at);
    }

    /// Adds to the bits of one, without regard to overflow.
    static void add(byte[] bytes, int at, int width, int difference) {
        if (width == Short.BYTES) {
            SHORT.set(bytes, at, (short) ((short) SHORT.get(bytes, at) + difference));
        } else {
            INT.set(bytes, at, (int) INT.get(bytes, at) + difference);
        }
    }
}
