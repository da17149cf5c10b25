package dev.millrace.verifiers.sandbox.command;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// A filter of system calls as the kernel takes it (seccomp, classic BPF): a list of instructions of eight bytes
/// each, `code:16 ifTrue:8 ifFalse:8 value:32`, where the jumps count the instructions to skip.
///
/// Calls of another architecture kill the program, as their numbers mean something else. Sockets may only be of the
/// kind that stays within the sandbox: the network namespace does not hold back all kinds, such as those to the
/// host of a virtual machine (`AF_VSOCK`).
public final class SystemCallFilter {
    private static final int LOAD = 0x20;
    private static final int JUMP_IF_EQUAL = 0x15;
    private static final int JUMP_IF_AT_LEAST = 0x35;
    private static final int RETURN = 0x06;

    private static final int NUMBER = 0;
    private static final int ARCHITECTURE = 4;
    private static final int FIRST_ARGUMENT = 16;

    private static final int KILL = 0x80000000;
    private static final int ALLOW = 0x7FFF0000;
    private static final int NOT_PERMITTED = 0x00050001;

    /// Numbers of x32, amd64's other convention; no number of aarch64 is as large.
    private static final int X32 = 0x40000000;

    private static final int AF_UNIX = 1;

    private final ByteBuffer code = ByteBuffer.allocate(8 * 256).order(ByteOrder.LITTLE_ENDIAN);

    private SystemCallFilter() {}

    /// The filter's bytes.
    public static byte[] of(SystemCallTable table) {
        var filter = new SystemCallFilter();
        filter.add(LOAD, 0, 0, ARCHITECTURE);
        filter.add(JUMP_IF_EQUAL, 1, 0, table.architecture());
        filter.add(RETURN, 0, 0, KILL);
        filter.add(LOAD, 0, 0, NUMBER);
        filter.add(JUMP_IF_AT_LEAST, 0, 1, X32);
        filter.add(RETURN, 0, 0, NOT_PERMITTED);
        for (var number : table.refused()) {
            filter.add(JUMP_IF_EQUAL, 0, 1, number);
            filter.add(RETURN, 0, 0, NOT_PERMITTED);
        }
        filter.add(JUMP_IF_EQUAL, 1, 0, table.socket());
        filter.add(JUMP_IF_EQUAL, 0, 3, table.socketPair());
        filter.add(LOAD, 0, 0, FIRST_ARGUMENT);
        filter.add(JUMP_IF_EQUAL, 1, 0, AF_UNIX);
        filter.add(RETURN, 0, 0, NOT_PERMITTED);
        filter.add(RETURN, 0, 0, ALLOW);
        var bytes = new byte[filter.code.position()];
        filter.code.flip().get(bytes);
        return bytes;
    }

    private void add(int operation, int ifTrue, int ifFalse, int value) {
        code.putShort((short) operation).put((byte) ifTrue).put((byte) ifFalse).putInt(value);
    }
}
