package dev.millrace.ops.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.export.ExportedTopic;
import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.RunHistory;
import dev.millrace.messages.history.StepRange;
import dev.millrace.ops.recorded.RecordedRun;
import dev.millrace.ops.screen.ProgressBar;
import dev.millrace.ops.screen.Screen;
import dev.millrace.ops.screen.Terminal;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.stream.Stream;

/// What tests know of exports.
public final class Exports {
    private Exports() {}

    /// Exports a run with its trajectories as Parquet, makes a run of that, and requires it to have the same log.
    ///
    /// @param run its directory
    /// @param folder for the export and the new run
    public static void requireSameAfterImport(Path run, Path folder) {
        var export = folder.resolve("export");
        try (var recorded = RecordedRun.open(run, Optional.empty())) {
            var model = InitialModel.find(recorded.root(), recorded.settings());
            new Exporter(recorded.history(), recorded.settings(), model, quietBar())
                    .export(new ExportPlan(export, StepRange.ALL, TrajectoryFormat.PARQUET, true, "millrace test"));
            new Importer(export, quietBar()).importTo(folder.resolve("imported"));
            try (var imported = RecordedRun.open(folder.resolve("imported"), Optional.empty())) {
                assertThat(imported.settings()).isEqualTo(recorded.settings());
                requireSame(imported.history(), recorded.history());
            }
        }
    }

    static void requireSame(RunHistory got, RunHistory expected) {
        for (var topic : ExportedTopic.ALL) {
            assertThat(intact(topic, got))
                    .usingRecursiveComparison()
                    .withEqualsForType(Float::equals, Float.class)
                    .withEqualsForType(Double::equals, Double.class)
                    .isEqualTo(intact(topic, expected));
        }
    }

    static <T> List<LogEntry<T>> intact(ExportedTopic<T> topic, RunHistory history) {
        try (Stream<LogEntry<T>> entries = topic.topic().read(history)) {
            return entries.filter(entry -> entry instanceof LogEntry.Intact).toList();
        }
    }

    static ProgressBar quietBar() {
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new ProgressBar(new Screen(nowhere, Terminal.NONE, Map.of()), "export");
    }
}
