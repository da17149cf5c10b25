package dev.millrace.ops.dataset.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.ops.dataset.rows.DataSetException;
import dev.millrace.ops.dataset.rows.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParquetFileTest {
    @TempDir
    private Path folder = Path.of("");

    private static List<String> rows(Path file) {
        var source = new ParquetFile(file);
        List<String> found = new ArrayList<>();
        try (var rows = source.open()) {
            while (rows.hasNext()) {
                var row = (Row.Intact) rows.next();
                found.add(row.place().number() + " " + row.columns());
                assertThat(rows.done()).isPositive().isLessThanOrEqualTo(source.size());
            }
            assertThat(rows.done()).isEqualTo(source.size());
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{'role': 'user', 'content': 'q'}]|[{\"role\":\"user\",\"content\":\"q\"}]",
                "{'a': {'b': 1::tinyint}, 'c': null::int}|{\"a\":{\"b\":1},\"c\":null}",
                "[[1, 2], [], null]::int[][]|[[1,2],[],null]",
                "map{'k': 1.5::double, 'l': null}|{\"k\":1.5,\"l\":null}",
                "map{1: [true, false]}|{\"1\":[true,false]}",
                "18446744073709551615::ubigint|18446744073709551615",
                "4294967295::uinteger|4294967295",
                "-0.1::float|-0.1",
                "123456789012345678.90::decimal(38, 2)|123456789012345678.90",
                "1.50::decimal(9, 2)|1.50",
                "date '2024-02-29'|\"2024-02-29\"",
                "timestamp '2024-02-29 01:02:03.456'|\"2024-02-29T01:02:03.456Z\"",
                "timestamp_ns '2024-02-29 01:02:03.456789012'|\"2024-02-29T01:02:03.456789012Z\"",
                "time '01:02:03'|\"01:02:03\"",
                "uuid '00112233-4455-6677-8899-aabbccddeeff'|\"00112233-4455-6677-8899-aabbccddeeff\"",
                "'text'::blob|\"text\"",
                "'\\xFF\\xFE'::blob|\"//4=\"",
                "'äλ漢😀'|\"äλ漢😀\"",
                "null::varchar|null"
            })
    void readsEveryKindOfValue(String sql, String json) {
        var file = DuckDb.write(folder.resolve("x.parquet"), "select " + sql + " as x, 1 as y");
        assertThat(rows(file)).containsExactly("1 {\"x\":" + json + ",\"y\":1}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"uncompressed", "snappy", "gzip", "zstd"})
    void readsSeveralRowGroupsOfAnyCodec(String codec) {
        var select = "select i, repeat('x', 50) as t from range(5000) r(i)";
        var rows = rows(DuckDb.write(folder.resolve("x.parquet"), codec, select));
        assertThat(rows).hasSize(5000).endsWith("5000 {\"i\":4999,\"t\":\"" + "x".repeat(50) + "\"}");
    }

    @ParameterizedTest
    @CsvSource({"lz4, LZ4_RAW", "brotli, BROTLI"})
    void saysWhichCodecItDoesNotRead(String codec, String name) {
        var file = DuckDb.write(folder.resolve("x.parquet"), codec, "select 1 as x");
        assertThatThrownBy(() -> new ParquetFile(file).open())
                .isInstanceOf(DataSetException.class)
                .hasMessage(file + ": compression: got " + name + ", expected UNCOMPRESSED, SNAPPY, GZIP or ZSTD");
    }

    @Test
    void readsAFileWithoutRows() {
        assertThat(rows(DuckDb.write(folder.resolve("x.parquet"), "select 1 as x where false")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|file: got one that does not start as Parquet, expected Parquet",
                "{}|file: got one that does not start as Parquet, expected Parquet",
                "PAR1|file: got the start of a Parquet file without its end, expected a whole one",
                "PAR1PAR1|file: got PAR1PAR1"
            })
    void refusesWhatIsNotParquet(String content, String message) throws IOException {
        var file = Files.writeString(folder.resolve("x.parquet"), content);
        assertThatThrownBy(() -> new ParquetFile(file).open())
                .isInstanceOf(DataSetException.class)
                .hasMessageStartingWith(file + ": " + message.replace("got PAR1PAR1", "got "));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.5, 0.99})
    void recognizesAFileThatWasCutShort(double part) throws IOException {
        var whole = Files.readAllBytes(
                DuckDb.write(folder.resolve("whole.parquet"), "select i, i || 'x' as t from range(9999) r(i)"));
        var file = Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(whole, (int) (part * whole.length)));
        assertThatThrownBy(() -> new ParquetFile(file).open())
                .hasMessage(file + ": file: got the start of a Parquet file without its end, expected a whole one");
    }

    @Test
    void saysWhereAPageIsDamaged() throws IOException {
        var file = DuckDb.write(folder.resolve("x.parquet"), "select i, i || 'x' as t from range(9999) r(i)");
        var bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 3000, (byte) 0xff);
        Files.write(file, bytes);
        assertThatThrownBy(() -> rows(file))
                .isInstanceOf(DataSetException.class)
                .hasMessageMatching(".*x\\.parquet:\\d+: row: got (?s:.*), expected a whole Parquet file");
    }
}
