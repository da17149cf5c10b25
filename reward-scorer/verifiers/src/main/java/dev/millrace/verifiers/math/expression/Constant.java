package dev.millrace.verifiers.math.expression;

/// The numbers that have a name.
public enum Constant {
    /// 3.14…
    PI,
    /// 2.71…, the base of the natural logarithm.
    E,
    /// The imaginary unit.
    I,
    /// Beyond every number.
    INFINITY
}
