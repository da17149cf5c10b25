package dev.millrace.policy.broadcast.delta;

/// Whole numbers in as few bytes as they need: seven bits a byte, lowest first, the eighth says that more
/// follow. Signed ones are folded first, 0, −1, 1, −2, …, so that small ones are short.
final class Varints {
    /// The most bytes of one number.
    static final int MAX_BYTES = 5;

    private static final int LOW = 0x7f;
    private static final int MORE = 0x80;
    private static final int BITS = 7;

    private final byte[] bytes;
    private final int end;
    private int position;

    /// @param bytes what is read
    /// @param end where that ends
    Varints(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    /// Writes a number.
    ///
    /// @return the place after it
    static int put(byte[] target, int at, int number) {
        int place = at;
        int rest = number;
        while ((rest & ~LOW) != 0) {
            target[place++] = (byte) (rest | MORE);
            rest >>>= BITS;
        }
        target[place++] = (byte) rest;
        return place;
    }

    static int fold(int signed) {
        return (signed << 1) ^ (signed >> (Integer.SIZE - 1));
    }

    static int unfold(int folded) {
        return (folded >>> 1) ^ -(folded & 1);
    }

    /// The next number.
    ///
    /// @throws IllegalArgumentException if the bytes end within it
    int next() {
        int number = 0;
        for (int shift = 0; position < end && shift < MAX_BYTES * BITS; shift += BITS) {
            byte read = bytes[position++];
            number |= (read & LOW) << shift;
            if (read >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("delta: got a block that ends within a number, expected all of it");
    }

    /// @throws IllegalArgumentException if not all has been read
    void requireEnd() {
        if (position != end) {
            throw new IllegalArgumentException(
                    "delta: got " + (end - position) + " bytes after the last number, expected none");
        }
    }
}
