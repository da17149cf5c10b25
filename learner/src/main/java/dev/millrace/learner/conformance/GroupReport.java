package dev.millrace.learner.conformance;

import dev.millrace.learner.conformance.trial.Errors;
import java.util.List;

/// What the check of one group found.
///
/// @param name the group's name in the file
/// @param cases how many it has
/// @param errors for each precision
/// @param problems cases that could not be checked, or a group that is not known
public record GroupReport(String name, int cases, List<Errors> errors, List<String> problems) {
    public GroupReport {
        errors = List.copyOf(errors);
        problems = List.copyOf(problems);
    }

    /// Whether all cases were checked and all errors are within their tolerance.
    public boolean passed() {
        return problems.isEmpty() && errors.stream().allMatch(Errors::isWithin);
    }
}
