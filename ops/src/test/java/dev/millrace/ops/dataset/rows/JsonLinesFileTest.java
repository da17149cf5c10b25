package dev.millrace.ops.dataset.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesFileTest {
    @TempDir
    private Path folder = Path.of("");

    private List<String> rows(byte[] content) throws IOException {
        var file = Files.write(folder.resolve("train.jsonl"), content);
        List<String> found = new ArrayList<>();
        try (var rows = new JsonLinesFile(file).open()) {
            rows.forEachRemaining(row -> found.add(
                    switch (row) {
                        case Row.Intact(var place, var columns) -> place.number() + " " + columns;
                        case Row.Broken(var place, var problem) -> place.number() + " " + problem;
                    }));
            assertThat(rows.done()).isEqualTo(content.length);
        }
        return found;
    }

    private List<String> rows(String content) throws IOException {
        return rows(content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void numbersLinesAndPassesOverBlankOnes() throws IOException {
        assertThat(rows("{\"a\": 1}\r\n\n \t\r\n{\"a\": \"ä\"}")).containsExactly("1 {\"a\":1}", "4 {\"a\":\"ä\"}");
    }

    @Test
    void keepsTheDigitsOfNumbers() throws IOException {
        assertThat(rows("{\"a\": 0.1234567890123456789, \"b\": 1.50}"))
                .containsExactly("1 {\"a\":0.1234567890123456789,\"b\":1.50}");
    }

    @Test
    void readsPastAByteOrderMark() throws IOException {
        assertThat(rows("\ufeff{}\n")).containsExactly("1 {}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not json|line: got no JSON (Unrecognized token 'not'",
                "{\"a\": |line: got no JSON (Unexpected end-of-input",
                "{} {}|line: got no JSON (Trailing token",
                "[1]|line: got array, expected a JSON object",
                "3|line: got number, expected a JSON object"
            })
    void goesOnAfterALineThatIsNoObject(String line, String problem) throws IOException {
        var rows = rows("{}\n" + line + "\n{}\n");
        assertThat(rows).hasSize(3).endsWith("3 {}");
        assertThat(rows.get(1)).startsWith("2 " + problem).contains("expected a JSON object");
    }

    @Test
    void goesOnAfterALineThatIsNotUtf8() throws IOException {
        var content = "{\"a\": \"x\"}\n{}".getBytes(StandardCharsets.UTF_8);
        content[7] = (byte) 0xff;
        assertThat(rows(content)).containsExactly("1 line: got bytes that are not UTF-8, expected UTF-8 text", "2 {}");
    }

    private static byte[] zipped(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    @Test
    void readsCompressedLines() throws IOException {
        assertThat(rows(zipped("{}\n{\"a\": 1}\n"))).containsExactly("1 {}", "2 {\"a\":1}");
    }

    @Test
    void saysWhereACompressedFileEndsTooEarly() throws IOException {
        var whole = zipped("{}\n{\"a\": 1}\n");
        assertThatThrownBy(() -> rows(Arrays.copyOf(whole, whole.length - 9)))
                .isInstanceOf(DataSetException.class)
                .hasMessageContaining("train.jsonl:3: line: got Unexpected end of ZLIB input stream");
    }

    @Test
    void refusesAFolder() {
        assertThatThrownBy(() -> new JsonLinesFile(folder).open())
                .isInstanceOf(DataSetException.class)
                .hasMessageContaining("Is a directory");
    }
}
