package dev.millrace.learner.conformance.trial;

/// How far a group's results are from the numbers of the file, with inputs of one precision.
///
/// @param precision of the inputs
/// @param values of everything but gradients
/// @param gradients of elements of gradients
public record Errors(Precision precision, WorstError values, WorstError gradients) {
    /// Whether both are within their tolerance.
    public boolean isWithin() {
        return values.isWithin(precision.valueTolerance()) && gradients.isWithin(precision.gradientTolerance());
    }

    /// The worst of both.
    public Errors and(Errors other) {
        return new Errors(precision, values.or(other.values), gradients.or(other.gradients));
    }

    /// Of nothing yet.
    public static Errors none(Precision precision) {
        return new Errors(precision, WorstError.NONE, WorstError.NONE);
    }
}
