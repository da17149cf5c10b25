package dev.millrace.messages.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.messages.history.HistoryException;
import dev.millrace.messages.history.RawRecord;
import dev.millrace.messages.history.StepLog;
import dev.millrace.messages.history.StepRange;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.log.StepId;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.messages.topic.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportHistoryTest {
    private static final Topics TOPICS = new Topics("r");

    @TempDir
    private Path folder = Path.of("");

    private ExportHistory history(boolean excerpt, long... steps) {
        var file = folder.resolve("steps.avro");
        try (var writer = ContainerWriter.create(file, ExportedTopic.STEPS)) {
            for (long step : steps) {
                var record = new StepRecord(new StepId("r", step, Phase.POLICY, step), List.of(), Map.of(), Map.of());
                writer.append(new RawRecord(new Position("r.steps", 0, 2 * step), step, null, null), record);
            }
        }
        return new ExportHistory(
                "here", TOPICS, excerpt, Map.of(ExportedTopic.STEPS.name(TOPICS), new ContainerFile(file)));
    }

    @Test
    void readsTheStepsOfAnExcerptBehindTheStart() {
        var log = StepLog.read(history(true, 0, 5, 6));
        assertThat(log.entries()).extracting(entry -> entry.record().step()).containsExactly(0L, 5L, 6L);
        assertThat(log.entries().getLast().offset()).isEqualTo(12);
    }

    @Test
    void refusesAHoleWithinAnExcerpt() {
        assertThatThrownBy(() -> StepLog.read(history(true, 0, 5, 7)))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("got step 7 at offset 14 after step 5");
    }

    @Test
    void refusesAHoleBehindTheStartOfAWholeExport() {
        assertThatThrownBy(() -> StepLog.read(history(false, 0, 5)))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("the log has a hole");
    }

    @Test
    void saysThatAnExcerptLacksTheFirstSteps() {
        var log = StepLog.read(history(true, 0, 5, 6));
        assertThatThrownBy(() -> StepRange.ALL.of(log))
                .hasMessage("steps: got those from 5 to 6, expected step 1 too; the log does not hold those before 5");
    }

    @Test
    void hasNothingOfTopicsThatWereNotExported() {
        var history = history(false, 0);
        assertThat(history.partitions(TOPICS.rollouts())).isEmpty();
        assertThat(history.records(TOPICS.rollouts(), 0, 0)).isEmpty();
    }
}
