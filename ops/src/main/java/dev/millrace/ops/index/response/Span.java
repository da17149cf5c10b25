package dev.millrace.ops.index.response;

/// Numbers from one to another, both included.
///
/// @param from the smallest
/// @param to the largest
public record Span(double from, double to) {
    /// All numbers.
    public static final Span ALL = new Span(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /// Whether a number is among them. NaN is only where all are.
    public boolean contains(double number) {
        return equals(ALL) || (number >= from && number <= to);
    }
}
