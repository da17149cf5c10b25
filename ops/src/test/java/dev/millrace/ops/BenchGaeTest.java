package dev.millrace.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchGaeTest {
    @TempDir
    private Path folder;

    @Test
    void comparesWithACopyAndMeasuresOursWithoutAPython() throws IOException {
        var results = new StringWriter();
        var saved = folder.resolve("gae.json").toString();
        int code = Millrace.commandLine(new PrintWriter(results), new PrintWriter(new StringWriter()))
                .execute(
                        "bench",
                        "gae",
                        "--tokens",
                        "100000",
                        "--rounds",
                        "1",
                        "--warm-ups",
                        "0",
                        "--save",
                        saved,
                        "--json",
                        "--quiet");

        assertThat(code).isZero();
        var rows = new ObjectMapper().readTree(results.toString()).required("rows");
        assertThat(rows).hasSize(3);
        assertThat(rows.path(0).required("ratio").asDouble()).isPositive();
        assertThat(rows.path(1).has("ratio")).isFalse();
        assertThat(rows.path(1).required("ours").required("median").asDouble()).isPositive();
    }
}
