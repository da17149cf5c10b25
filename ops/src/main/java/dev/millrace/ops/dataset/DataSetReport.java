package dev.millrace.ops.dataset;

import dev.millrace.ops.dataset.fields.DataSetPreset;
import java.util.ArrayList;
import java.util.List;

/// What was found in a data set.
///
/// @param sources the files and partitions, in order
/// @param preset the layout of its rows
/// @param recognized whether the rows told the layout, not the settings
/// @param rows what became of them
/// @param badRows the first of those that are no problems: `<where>: <what>: got <value>, expected <rule>`
public record DataSetReport(
        List<String> sources, DataSetPreset preset, boolean recognized, RowCounts rows, List<String> badRows) {
    public DataSetReport {
        sources = List.copyOf(sources);
        badRows = List.copyOf(badRows);
    }

    /// The same with problems taken out whose prompts are too long.
    DataSetReport without(int tooLong) {
        var fewer = new RowCounts(
                rows.read(), rows.used() - tooLong, rows.bad(), rows.duplicates(), rows.tooLong() + tooLong);
        return new DataSetReport(sources, preset, recognized, fewer, badRows);
    }

    /// It in one line.
    public String line() {
        List<String> parts = new ArrayList<>();
        parts.add(rows.used() + " problems of " + rows.read() + " rows in "
                + (sources.size() == 1 ? sources.getFirst() : sources.size() + " sources"));
        parts.add("read as " + preset.key() + (recognized ? ", recognized" : ""));
        if (rows.bad() > 0) {
            parts.add(rows.bad() + " bad rows skipped");
        }
        if (rows.duplicates() > 0) {
            parts.add(rows.duplicates() + " repeat an earlier prompt");
        }
        if (rows.tooLong() > 0) {
            parts.add(rows.tooLong() + " prompts too long for the model");
        }
        return String.join("; ", parts);
    }
}
