package dev.millrace.verifiers.math.expression;

/// The functions that are known. Everything else that is applied to something is [Expression.Applied].
public enum Function {
    /// Distance from 0.
    ABS,
    /// Largest whole number not above.
    FLOOR,
    /// Smallest whole number not below.
    CEILING,
    /// n!.
    FACTORIAL,
    /// n!!, of every second number.
    DOUBLE_FACTORIAL,
    /// n over k.
    BINOMIAL,
    /// Natural logarithm.
    LN,
    /// Sine.
    SIN,
    /// Cosine.
    COS,
    /// Tangent.
    TAN,
    /// Inverse sine.
    ARCSIN,
    /// Inverse cosine.
    ARCCOS,
    /// Inverse tangent.
    ARCTAN,
    /// Hyperbolic sine.
    SINH,
    /// Hyperbolic cosine.
    COSH,
    /// Hyperbolic tangent.
    TANH,
    /// Greatest of several.
    MAX,
    /// Least of several.
    MIN,
    /// Greatest common divisor.
    GCD,
    /// Least common multiple.
    LCM,
    /// What is left of the first after division by the second.
    REMAINDER;

    /// Whether whole numbers give whole numbers, so that it can be calculated exactly.
    public boolean isExact() {
        return switch (this) {
            case ABS, FLOOR, CEILING, FACTORIAL, DOUBLE_FACTORIAL, BINOMIAL, MAX, MIN, GCD, LCM, REMAINDER -> true;
            case LN, SIN, COS, TAN, ARCSIN, ARCCOS, ARCTAN, SINH, COSH, TANH -> false;
        };
    }

    /// Whether it is made for whole numbers.
    public boolean isOfWholeNumbers() {
        return switch (this) {
            case FACTORIAL, DOUBLE_FACTORIAL, BINOMIAL, GCD, LCM, REMAINDER -> true;
            case ABS, FLOOR, CEILING, MAX, MIN -> false;
            case LN, SIN, COS, TAN, ARCSIN, ARCCOS, ARCTAN, SINH, COSH, TANH -> false;
        };
    }
}
