package dev.millrace.verifiers.math.equality;

/// What one way to calculate says about two expressions.
enum Agreement {
    /// They are the same.
    EQUAL,
    /// They are not.
    DIFFERENT,
    /// It cannot tell: one of them has no value in its numbers.
    UNKNOWN;

    static Agreement of(boolean equal) {
        return equal ? EQUAL : DIFFERENT;
    }
}
