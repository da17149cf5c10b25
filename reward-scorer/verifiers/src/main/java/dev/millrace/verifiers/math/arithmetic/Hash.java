package dev.millrace.verifiers.math.arithmetic;

import dev.millrace.verifiers.math.number.Rational;

/// Fractions that a text determines, and that look like chance.
public final class Hash {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    /// @param text what determines the fractions
    public Hash(String text) {
        this(text, 0);
    }

    /// @param text what determines the fractions
    /// @param salt and a number that does
    public Hash(String text, int salt) {
        long mixed = salt * STEP;
        for (int at = 0; at < text.length(); at++) {
            mixed = (mixed + text.charAt(at)) * STEP;
        }
        this.state = mixed;
    }

    /// The next fraction, from 0.5 to 4.
    public Rational next() {
        return Rational.of(10 + next(41), 13 + next(7));
    }

    /// The next whole number from 0.
    public int next(int bound) {
        state += STEP;
        var mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return Math.floorMod(mixed ^ (mixed >>> 31), bound);
    }
}
