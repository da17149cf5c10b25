package dev.millrace.learner.conformance;

import java.util.List;

/// What the check of a file found.
///
/// @param groups in the order of the file
/// @param absent names of groups that could be checked and that the file lacks
public record FormulaReport(List<GroupReport> groups, List<String> absent) {
    public FormulaReport {
        groups = List.copyOf(groups);
        absent = List.copyOf(absent);
    }

    /// Whether there is a group, and every group passed.
    public boolean passed() {
        return !groups.isEmpty() && groups.stream().allMatch(GroupReport::passed);
    }
}
