package dev.millrace.policy.check;

import java.util.List;

/// How one conversation compares with what transformers computed.
///
/// @param content what the user says
/// @param comparisons what was compared, in the order of the fields of [ReferenceRow]
public record RowComparison(String content, List<Comparison> comparisons) {
    public RowComparison {
        comparisons = List.copyOf(comparisons);
    }

    /// Whether everything is equal or within the tolerance.
    public boolean passed() {
        return comparisons.stream().allMatch(Comparison::passed);
    }

    /// The largest absolute difference of log-probabilities.
    public double maxError() {
        return comparisons.stream().mapToDouble(Comparison::maxError).max().orElse(0);
    }
}
