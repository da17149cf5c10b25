package dev.millrace.scorer.topology;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// Rollouts whose verdicts are awaited, as the store holds them.
///
/// @param deadlineMillis when they are given up, in milliseconds since 1970
/// @param timestamp of the record they came in
/// @param rollouts the record's value
record PendingGroup(long deadlineMillis, long timestamp, byte[] rollouts) {
    byte[] encoded() {
        return ByteBuffer.allocate(2 * Long.BYTES + rollouts.length)
                .putLong(deadlineMillis)
                .putLong(timestamp)
                .put(rollouts)
                .array();
    }

    static PendingGroup decoded(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new PendingGroup(
                buffer.getLong(), buffer.getLong(), Arrays.copyOfRange(bytes, 2 * Long.BYTES, bytes.length));
    }
}
