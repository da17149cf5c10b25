package dev.millrace.ops.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.verifier.Verdict;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.schema.MessageType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrajectorySchemaTest {
    private static final Set<String> LATER =
            Set.of("accuracy", "passed", "total", "token_rewards", "verifier_metrics", "parts");

    private static final MessageType OLDER = without(LATER::contains);

    private static MessageType without(Predicate<String> column) {
        return new MessageType(
                "trajectory",
                TrajectorySchema.COLUMNS.getFields().stream()
                        .filter(field -> !column.test(field.getName()))
                        .toList());
    }

    @Test
    void coversAnExportFromBeforePartialCredit() {
        assertThat(OLDER.getFieldCount()).isEqualTo(TrajectorySchema.COLUMNS.getFieldCount() - LATER.size());
        assertThat(TrajectorySchema.covers(OLDER)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"prompt", "verdict", "token_ids"})
    void coversNothingThatLacksARequiredColumn(String name) {
        assertThat(TrajectorySchema.covers(without(name::equals))).isFalse();
    }

    @Test
    void readsAVerdictFromBeforePartialCredit() {
        var row = new SimpleGroup(OLDER);
        row.add("verdict", "scored");
        row.add("verdict_reward", 0.5);
        row.add("accepted", true);
        row.add("extracted", "7");
        assertThat(VerdictColumns.read(new Cells(row))).isEqualTo(new Verdict.Scored(0.5, true, "7"));
    }
}
