package dev.millrace.policy.broadcast.delta;

/// What changed in one block.
///
/// @param changed how many elements
/// @param gaps between their places, compressed
/// @param differences of their bits, compressed
record EncodedBlock(int changed, byte[] gaps, byte[] differences) {
    static final EncodedBlock UNCHANGED = new EncodedBlock(0, new byte[0], new byte[0]);

    /// Bytes of a header: three whole numbers.
    static final int HEADER = 3 * Integer.BYTES;

    /// With its header.
    long bytes() {
        return HEADER + (long) gaps.length + differences.length;
    }
}
