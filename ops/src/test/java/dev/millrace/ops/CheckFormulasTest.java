package dev.millrace.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckFormulasTest {
    private static final String RIGHT = """
            {"seed": 1, "policyLambda": [{"alpha": 0.05, "length": 100, "policyLambda": 0.8}]}
            """;

    private final StringWriter results = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @TempDir
    private Path folder = Path.of("");

    private int run(String text, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("numbers.json"), text);
        return Millrace.commandLine(new PrintWriter(results), new PrintWriter(errors))
                .execute(Stream.concat(Stream.of("check-formulas", file.toString()), Stream.of(options))
                        .toArray(String[]::new));
    }

    @Test
    void passesRightNumbersAndSaysWhatWasNotThere() throws IOException {
        assertThat(run(RIGHT)).isZero();
        assertThat(results.toString()).contains("policyLambda", "not in the file: generalizedAdvantage");
        assertThat(results.toString().strip()).endsWith("ok").doesNotContain("NOT");
    }

    @Test
    void failsAWrongNumberAndSaysWhere() throws IOException {
        assertThat(run(RIGHT.replace("0.8", "0.80001"))).isEqualTo(1);
        assertThat(results.toString())
                .contains("policyLambda[0].policyLambda: got an error of 1.00e-05 in double, expected at most 1e-09");
    }

    @Test
    void printsOneJsonObject() throws IOException {
        assertThat(run(RIGHT.replace("0.8", "0.81"), "--json")).isEqualTo(1);
        var report = new ObjectMapper().readTree(results.toString());
        assertThat(report.required("ok").asBoolean()).isFalse();
        assertThat(report.at("/groups/policyLambda/cases").asInt()).isEqualTo(1);
        assertThat(report.at("/groups/policyLambda/double/values/worst").asDouble())
                .isBetween(0.0099, 0.0101);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"policyLambda\": [", "[]", "{}", ""})
    void saysThatAFileCannotBeRead(String text) throws IOException {
        assertThat(run(text)).isEqualTo(2);
        assertThat(results.toString()).isEmpty();
        assertThat(errors.toString()).contains("numbers.json: got ", "expected a");
    }

    @Test
    void saysThatThereIsNoFile() {
        int code = Millrace.commandLine(new PrintWriter(results), new PrintWriter(errors))
                .execute("check-formulas", folder.resolve("none.json").toString());
        assertThat(code).isEqualTo(2);
        assertThat(errors.toString()).contains("none.json");
    }
}
