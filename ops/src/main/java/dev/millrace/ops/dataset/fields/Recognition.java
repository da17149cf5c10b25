package dev.millrace.ops.dataset.fields;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/// Tells which preset rows look like.
public final class Recognition {
    private Recognition() {}

    /// Looks at the first rows: the first one counts that looks like a preset more special than plain.
    ///
    /// @param rows the first ones of a data set; may be none
    /// @param elsewhere fields that stand where no preset has them
    public static DataSetPreset recognize(List<ObjectNode> rows, FieldSettings elsewhere) {
        return rows.stream()
                .map(row -> recognize(row, elsewhere))
                .filter(preset -> preset != DataSetPreset.PLAIN)
                .findFirst()
                .orElse(DataSetPreset.PLAIN);
    }

    private static DataSetPreset recognize(ObjectNode row, FieldSettings elsewhere) {
        if (row.path("reward_model").has("ground_truth")) {
            return isDapo(row, elsewhere) ? DataSetPreset.DAPO_MATH : DataSetPreset.VERL;
        }
        return isReadBy(Layout.of(DataSetPreset.GSM8K, elsewhere), row) ? DataSetPreset.GSM8K : DataSetPreset.PLAIN;
    }

    private static boolean isDapo(ObjectNode row, FieldSettings elsewhere) {
        var source = row.path("data_source").asText().toLowerCase(Locale.ROOT);
        return source.contains("dapo") && isReadBy(Layout.of(DataSetPreset.DAPO_MATH, elsewhere), row);
    }

    private static boolean isReadBy(Layout layout, ObjectNode row) {
        try {
            var answer = layout.find(row, Field.ANSWER);
            layout.gold().read(answer.path(), answer.value());
            return true;
        } catch (BadFieldException otherwise) {
            return false;
        }
    }
}
