package dev.millrace.ops.dataset;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.millrace.messages.topic.KafkaConnection;
import dev.millrace.ops.dataset.fields.DataSetPreset;
import dev.millrace.ops.dataset.fields.ProblemMapping;
import dev.millrace.ops.dataset.fields.Recognition;
import dev.millrace.ops.dataset.rows.Row;
import dev.millrace.ops.dataset.rows.RowSource;
import dev.millrace.ops.dataset.settings.DataSetSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads data sets.
public final class DataSetReader {
    /// Rows that are looked at to recognize a layout.
    private static final int LOOKED_AT = 32;

    /// Rows between two reports of progress; smaller data sets report none.
    private static final int BETWEEN = 1024;

    private final DataSetSettings settings;
    private final List<RowSource> sources;
    private final ReadingProgress progress;

    private DataSetReader(DataSetSettings settings, List<RowSource> sources, ReadingProgress progress) {
        this.settings = settings;
        this.sources = sources;
        this.progress = progress;
    }

    /// Reads one into memory.
    ///
    /// @param settings where it lies, and how it is read
    /// @param run the run's cluster, if there is one
    /// @param progress is told how far it has come
    /// @throws dev.millrace.ops.dataset.rows.DataSetException if it cannot be read, holds no problem, or
    ///     a row is bad and bad rows are not to be skipped
    public static DataSet read(DataSetSettings settings, Optional<KafkaConnection> run, ReadingProgress progress) {
        return new DataSetReader(settings, Sources.of(settings, run), progress).read();
    }

    private DataSet read() {
        try (var rows = new RowStream(sources)) {
            var first = isToRecognize() ? first(rows) : List.<Row>of();
            var preset = isToRecognize() ? recognize(first) : settings.preset();
            var mapping = new ProblemMapping(preset, settings.fields(), settings.wording());
            var intake = new Intake(settings.rows(), mapping, sources.size() == 1);
            first.stream().takeWhile(_ -> !intake.isFull()).forEach(intake::add);
            take(rows, intake);
            return new DataSet(settings.name(), intake.problems(), report(preset, intake));
        }
    }

    private static List<Row> first(RowStream rows) {
        List<Row> first = new ArrayList<>();
        while (first.size() < LOOKED_AT && rows.hasNext()) {
            first.add(rows.next());
        }
        return first;
    }

    private void take(RowStream rows, Intake intake) {
        while (!intake.isFull() && rows.hasNext()) {
            intake.add(rows.next());
            if (intake.read() % BETWEEN == 0) {
                progress.show(rows.done(), rows.size(), intake.read());
            }
        }
        if (intake.read() >= BETWEEN) {
            progress.show(rows.size(), rows.size(), intake.read());
        }
    }

    private boolean isToRecognize() {
        return settings.preset() == DataSetPreset.AUTO;
    }

    private DataSetPreset recognize(List<Row> first) {
        return Recognition.recognize(
                first.stream().flatMap(DataSetReader::columns).toList(), settings.fields());
    }

    private static Stream<ObjectNode> columns(Row row) {
        return row instanceof Row.Intact intact ? Stream.of(intact.columns()) : Stream.of();
    }

    private DataSetReport report(DataSetPreset preset, Intake intake) {
        return new DataSetReport(
                sources.stream().map(RowSource::name).toList(),
                preset,
                isToRecognize(),
                intake.counts(),
                intake.badRows());
    }
}
