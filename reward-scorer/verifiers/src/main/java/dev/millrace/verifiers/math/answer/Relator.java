package dev.millrace.verifiers.math.answer;

/// What a relation says of its two sides.
public enum Relator {
    /// =
    EQUAL,
    /// ≠
    UNEQUAL,
    /// <
    LESS,
    /// ≤
    AT_MOST,
    /// >
    GREATER,
    /// ≥
    AT_LEAST;

    /// What it says with the sides exchanged.
    public Relator turned() {
        return switch (this) {
            case EQUAL -> EQUAL;
            case UNEQUAL -> UNEQUAL;
            case LESS -> GREATER;
            case AT_MOST -> AT_LEAST;
            case GREATER -> LESS;
            case AT_LEAST -> AT_MOST;
        };
    }

    /// Whether equal sides fulfil it.
    public boolean isClosed() {
        return this == EQUAL || this == AT_MOST || this == AT_LEAST;
    }
}
