package dev.millrace.ops.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.messages.export.ExportedTopic;
import dev.millrace.messages.history.HistoryException;
import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.history.RunHistory;
import dev.millrace.messages.history.StepLog;
import dev.millrace.messages.history.StepRange;
import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.recorded.RecordedRun;
import dev.millrace.ops.screen.ProgressBar;
import dev.millrace.ops.settings.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {
    private static final StepRange PART = new StepRange(StepRange.Unit.STEP, 3, 4);

    @TempDir
    private Path folder = Path.of("");

    private final ProgressBar bar = Exports.quietBar();

    @BeforeEach
    void makeAModel() throws IOException {
        Files.createDirectories(model().resolve("nested"));
        Files.writeString(model().resolve("config.json"), "{}");
        Files.writeString(model().resolve("nested").resolve("weights"), "w");
    }

    private Path model() {
        return folder.resolve("model");
    }

    private Path export() {
        return folder.resolve("export");
    }

    private ExportManifest export(RunHistory history, StepRange range, TrajectoryFormat format) {
        return new Exporter(history, new Configuration().bind(), Optional.of(model()), bar)
                .export(new ExportPlan(export(), range, format, true, "millrace test"));
    }

    @ParameterizedTest
    @EnumSource
    void holdsEveryRecordWhereItLay(TrajectoryFormat format) {
        var history = RecordedSteps.history();
        var manifest = export(history, StepRange.ALL, format);
        assertThat(manifest.files())
                .extracting(ExportedFile::file)
                .contains("config.yaml", "format", "initial/config.json", "initial/nested/weights", "rollouts.avro");
        assertThat(manifest.files())
                .extracting(ExportedFile::broken)
                .contains(1L)
                .containsOnly(0L, 1L);
        Exports.requireSame(ExportFolder.open(export()).history(), history);
    }

    @ParameterizedTest
    @EnumSource
    void holdsWhatHasToDoWithStepsOfARange(TrajectoryFormat format) {
        export(RecordedSteps.history(), PART, format);
        var history = ExportFolder.open(export()).history();
        assertThat(StepLog.read(history).entries())
                .extracting(entry -> entry.record().step())
                .containsExactly(0L, 3L, 4L);
        assertThat(numbers(
                        ExportedTopic.TRAJECTORIES,
                        history,
                        group -> group.prompt().id().number()))
                .containsExactlyInAnyOrder(6L, 7L, 8L, 9L);
        assertThat(numbers(ExportedTopic.PROMPTS, history, prompt -> prompt.id().number()))
                .containsExactly(6L, 7L, 8L, 9L);
        assertThat(numbers(ExportedTopic.ASSESSMENTS, history, assessment -> assessment.step()))
                .containsExactly(3L, 3L, 4L, 4L);
        assertThat(Exports.intact(ExportedTopic.DEAD_LETTERS, history)).hasSize(4);
        assertThat(Exports.intact(ExportedTopic.ROLLOUTS, history)).hasSize(4);
    }

    private static <T> List<Long> numbers(ExportedTopic<T> topic, RunHistory history, Function<T, Long> number) {
        return Exports.intact(topic, history).stream()
                .map(entry -> number.apply(((LogEntry.Intact<T>) entry).value()))
                .toList();
    }

    @Test
    void refusesAFolderThatExists() throws IOException {
        Files.createDirectory(export());
        assertThatThrownBy(() -> export(RecordedSteps.history(), StepRange.ALL, TrajectoryFormat.AVRO))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("--to: got " + export() + ", which exists, expected a folder that is not there yet");
    }

    @Test
    void refusesALogThatLacksWhatAStepTookIn() {
        assertThatThrownBy(() -> export(RecordedSteps.historyWithALostGroup(), StepRange.ALL, TrajectoryFormat.AVRO))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("expected the group that step 3 took in; 1 in all are missing");
        assertThat(export()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "0.3", "0.8", "0.99"})
    void recognizesAFileThatWasCutShort(double part) throws IOException {
        for (var file : export(RecordedSteps.history(), StepRange.ALL, TrajectoryFormat.AVRO)
                .files()) {
            var path = export().resolve(file.file());
            var bytes = Files.readAllBytes(path);
            int kept = (int) Math.min(part * bytes.length, bytes.length - 1.0);
            Files.write(path, Arrays.copyOf(bytes, kept));
            assertThatThrownBy(() -> ExportFolder.open(export()))
                    .isInstanceOf(HistoryException.class)
                    .hasMessage("export file " + path + ": got " + kept + " bytes, expected " + bytes.length
                            + "; the export was cut short");
            Files.write(path, bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"steps.avro", "trajectories.avro", "config.yaml", "initial/config.json"})
    void recognizesAFileThatWasChangedOrLost(String name) throws IOException {
        export(RecordedSteps.history(), StepRange.ALL, TrajectoryFormat.AVRO);
        var file = export().resolve(name);
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> ExportFolder.open(export()))
                .hasMessageStartingWith("export file " + file + ": got SHA-256 ")
                .hasMessageEndingWith("; the export was changed");
        Files.delete(file);
        assertThatThrownBy(() -> ExportFolder.open(export()))
                .hasMessageStartingWith("export file " + file + ": got 0 bytes");
    }

    @Test
    void refusesAManifestThatWasCutShort() throws IOException {
        export(RecordedSteps.history(), StepRange.ALL, TrajectoryFormat.AVRO);
        var file = export().resolve("export.json");
        Files.writeString(file, Files.readString(file).substring(0, 200));
        assertThatThrownBy(() -> ExportFolder.open(export()))
                .isInstanceOf(HistoryException.class)
                .hasMessageStartingWith(file + ": got ")
                .hasMessageEndingWith(", expected the list of an export's files");
    }

    @Test
    void refusesANewerFormat() throws IOException {
        export(RecordedSteps.history(), StepRange.ALL, TrajectoryFormat.AVRO);
        var manifest = export().resolve("export.json");
        Files.writeString(manifest, Files.readString(manifest).replace("\"format\" : 1", "\"format\" : 99"));
        assertThatThrownBy(() -> RecordedRun.open(export(), Optional.empty()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("got format 99, expected at most 1; a newer Millrace wrote it");
    }

    @ParameterizedTest
    @EnumSource
    void makesARunOfAnExport(TrajectoryFormat format) {
        var history = RecordedSteps.history();
        export(history, StepRange.ALL, format);
        var target = folder.resolve("run");
        var manifest = new Importer(export(), bar).importTo(target);
        assertThat(manifest.files()).extracting(ExportedFile::file).contains("trajectories.avro");
        assertThat(target.resolve("initial").resolve("nested").resolve("weights"))
                .hasContent("w");
        try (var run = RecordedRun.open(target, Optional.empty())) {
            Exports.requireSame(run.history(), history);
            assertThat(run.settings()).isEqualTo(new Configuration().bind());
        }
    }

    @Test
    void makesARunOfAFewSteps() {
        export(RecordedSteps.history(), PART, TrajectoryFormat.PARQUET);
        new Importer(export(), bar).importTo(folder.resolve("run"));
        try (var run = RecordedRun.open(folder.resolve("run"), Optional.empty())) {
            assertThat(PART.of(StepLog.read(run.history()))).hasSize(2);
        }
    }

    @Test
    void makesNoRunOfADamagedExport() throws IOException {
        export(RecordedSteps.history(), StepRange.ALL, TrajectoryFormat.AVRO);
        Files.writeString(export().resolve("steps.avro"), "");
        assertThatThrownBy(() -> new Importer(export(), bar).importTo(folder.resolve("run")))
                .hasMessageContaining("cut short");
        assertThat(folder.resolve("run")).doesNotExist();
    }
}
