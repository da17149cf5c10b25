package dev.millrace.ops.dataset;

import dev.millrace.ops.dataset.rows.DataSetException;
import dev.millrace.verifier.request.Problem;
import java.util.List;

/// Problems, and where they are from.
///
/// @param name its sources in words
/// @param problems at least one, in the order of the rows
/// @param report what was found
public record DataSet(String name, List<Problem> problems, DataSetReport report) {
    /// @throws DataSetException if there is no problem
    public DataSet {
        problems = List.copyOf(problems);
        if (problems.isEmpty()) {
            throw new DataSetException(
                    name,
                    "prompts: got none in " + report.rows().read() + " rows, expected one at least" + why(report));
        }
    }

    private static String why(DataSetReport report) {
        var tooLong = report.rows().tooLong();
        return (tooLong == 0 ? "" : "; " + tooLong + " too long for the model")
                + (report.badRows().isEmpty()
                        ? ""
                        : "; the first bad one: " + report.badRows().getFirst());
    }

    /// Only those whose prompts fit a model.
    ///
    /// @param fitting some of the problems
    /// @throws DataSetException if none does
    public DataSet with(List<Problem> fitting) {
        return new DataSet(name, fitting, report.without(problems.size() - fitting.size()));
    }
}
