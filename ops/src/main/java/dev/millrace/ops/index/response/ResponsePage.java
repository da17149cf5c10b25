package dev.millrace.ops.index.response;

import java.util.List;

/// Some of the responses that were looked for.
///
/// @param total how many there are in all
/// @param offset how many of them come before these
/// @param rows of this page
public record ResponsePage(int total, int offset, List<ResponseRow> rows) {
    public ResponsePage {
        rows = List.copyOf(rows);
    }
}
