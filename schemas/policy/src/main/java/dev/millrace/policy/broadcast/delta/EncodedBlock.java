package dev.millrace.policy.broadcast.delta;

/// What changed in one block.
///
/// @param changed how many elements
/// @param length bytes before compression
/// @param packed bytes after it
record EncodedBlock(int changed, int length, byte[] packed) {
    static final EncodedBlock UNCHANGED = new EncodedBlock(0, 0, new byte[0]);

    /// Bytes of a header: three whole numbers.
    static final int HEADER = 3 * Integer.BYTES;

    /// With its header.
    long bytes() {
        return HEADER + (long) packed.length;
    }
}
