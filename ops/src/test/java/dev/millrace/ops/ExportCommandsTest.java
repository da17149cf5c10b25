package dev.millrace.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.millrace.ops.export.RecordedSteps;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandsTest {
    private final StringWriter results = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void export() {
        RecordedSteps.exportTo(folder.resolve("export"));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... arguments) {
        results.getBuffer().setLength(0);
        errors.getBuffer().setLength(0);
        return Millrace.commandLine(new PrintWriter(results), new PrintWriter(errors))
                .execute(arguments);
    }

    @Test
    void exportsAFewStepsAndMakesARunOfThem() throws IOException {
        var to = path("part");
        assertThat(run("export", path("export"), "--to", to, "--format", "parquet", "--steps", "3..4", "--json"))
                .isZero();
        var json = JsonMapper.builder().build().readTree(results.toString());
        assertThat(json.path("run").asText()).isEqualTo("r");
        assertThat(json.path("excerpt").asBoolean()).isTrue();
        assertThat(json.path("records").asInt()).isEqualTo(3 + 4 * 4);
        assertThat(json.findValuesAsText("file"))
                .contains("trajectories.parquet")
                .doesNotContain("rollouts.avro");

        assertThat(run("import", to, "--run-dir", path("run"), "--quiet")).isZero();
        assertThat(results.toString()).contains("trajectories.avro", "run r imported to " + path("run"));
        assertThat(run("export", path("run"), "--to", path("again"), "--json")).isZero();
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(results.toString())
                        .path("excerpt")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void refusesToReplaceWhatIsThere() {
        assertThat(run("export", path("export"), "--to", path("export"))).isEqualTo(2);
        assertThat(errors.toString())
                .isEqualToIgnoringNewLines("millrace: --to: got " + path("export")
                        + ", which exists, expected a folder that is not there yet");
        assertThat(run("import", path("export"), "--run-dir", folder.toString()))
                .isEqualTo(2);
    }

    @Test
    void saysThatAnExportWasCutShort() throws IOException {
        Files.writeString(folder.resolve("export").resolve("prompts.avro"), "Obj");
        assertThat(run("import", path("export"), "--run-dir", path("run"))).isEqualTo(1);
        assertThat(errors.toString().lines())
                .singleElement()
                .asString()
                .startsWith("millrace: export file " + path("export"))
                .endsWith("the export was cut short");
    }

    @Test
    void refusesARangeThatHoldsNoStep() {
        assertThat(run("export", path("export"), "--to", path("part"), "--versions", "70.."))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("range: got no version from 70");
        assertThat(run("export", path("export"), "--to", path("part"), "--steps", "4..3"))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("--steps: got 4..3, expected A..B");
    }

    @Test
    void refusesAFolderThatIsNoExport() {
        assertThat(run("import", folder.toString(), "--run-dir", path("run"))).isEqualTo(2);
        assertThat(errors.toString())
                .isEqualToIgnoringNewLines("millrace: EXPORT: got " + folder
                        + " (no export.json in it), expected a folder that `millrace export` completed");
    }
}
