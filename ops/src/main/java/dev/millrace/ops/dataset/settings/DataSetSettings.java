package dev.millrace.ops.dataset.settings;

import dev.millrace.ops.dataset.fields.DataSetPreset;
import dev.millrace.ops.dataset.fields.FieldSettings;
import dev.millrace.ops.dataset.fields.Wording;
import java.util.List;

/// A data set, and how problems are made of its rows.
///
/// @param from files, folders, patterns such as `data/train-*.parquet`, and topics as `topic:NAME`; read in this
///     order
/// @param preset the layout of rows
/// @param fields those that stand elsewhere
/// @param wording what is put around prompts
/// @param rows which rows are used
/// @param cluster where topics lie
public record DataSetSettings(
        List<String> from,
        DataSetPreset preset,
        FieldSettings fields,
        Wording wording,
        RowSettings rows,
        TopicCluster cluster) {
    /// @throws IllegalArgumentException if there is nothing to read
    public DataSetSettings {
        from = List.copyOf(from);
        if (from.isEmpty() || from.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("from: got " + from + ", expected at least one file, and no blank one");
        }
    }

    /// A data set whose layout is to be recognized.
    ///
    /// @param from files, folders, patterns or topics
    public static DataSetSettings of(List<String> from) {
        return new DataSetSettings(
                from,
                DataSetPreset.AUTO,
                FieldSettings.none(),
                Wording.none(),
                RowSettings.all(),
                TopicCluster.ofTheRun());
    }

    /// Other rows, read the same way.
    public DataSetSettings from(List<String> other) {
        return new DataSetSettings(other, preset, fields, wording, rows, cluster);
    }

    /// Its sources in words.
    public String name() {
        return String.join(", ", from);
    }
}
