package dev.millrace.verifiers.math.token;

/// What can be read in two ways. The first is the usual one; the second counts where the other answer is read
/// in its usual way, so that two unusual readings never make different answers equal.
public enum Ambiguity {
    /// `1,234`: one number, or two. Within brackets the other way round.
    THOUSANDS,
    /// `2,5` in plain text: two numbers, or 2.5.
    DECIMAL_COMMA,
    /// `ab`: a word, or a product. Only where there is nothing else.
    LETTERS,
    /// `5\%`: 0.05, or 5.
    PERCENT,
    /// `180^\circ`: 180, or π. Within functions always π.
    DEGREES,
    /// `1/2x`: x/2, or 1/(2x).
    DIVISION,
    /// `\log x`: to the base of 10, or of e.
    LOGARITHM,
    /// `5m`: a product, or 5 with a unit.
    UNIT,
    /// `(C) 12`: 12, or C.
    LABEL,
    /// `\sqrt2\approx1.41`: the left side, or the right one.
    APPROXIMATION
}
