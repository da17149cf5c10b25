package dev.millrace.ops.dataset.rows;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// One row of a data set.
public sealed interface Row {
    /// Where it lies.
    RowPlace place();

    /// A row that could be read.
    ///
    /// @param place where it lies
    /// @param columns by name, as JSON; one that has no value is null or is not there
    record Intact(RowPlace place, ObjectNode columns) implements Row {}

    /// A row that could not be read, where those after it can.
    ///
    /// @param place where it lies
    /// @param problem `<what>: got <value>, expected <rule>`
    record Broken(RowPlace place, String problem) implements Row {}
}
