package dev.millrace.ops.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.ops.dataset.fields.DataSetPreset;
import dev.millrace.ops.dataset.parquet.DuckDb;
import dev.millrace.ops.dataset.rows.DataSetException;
import dev.millrace.ops.dataset.settings.BadRowPolicy;
import dev.millrace.ops.dataset.settings.DataSetSettings;
import dev.millrace.ops.dataset.settings.DuplicatePolicy;
import dev.millrace.ops.dataset.settings.RowSettings;
import dev.millrace.verifier.request.Message;
import dev.millrace.verifier.request.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataSetReaderTest {
    private static final String GOOD = "{\"prompt\": \"p\", \"answer\": \"a\"}\n";
    private static final String BAD = "{\"prompt\": \"p\"}\n";

    @TempDir
    private Path folder = Path.of("");

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static DataSet read(RowSettings rows, Object... from) {
        var plain = DataSetSettings.of(Arrays.stream(from).map(Object::toString).toList());
        var settings = new DataSetSettings(
                plain.from(), plain.preset(), plain.fields(), plain.wording(), rows, plain.cluster());
        return DataSetReader.read(settings, Optional.empty(), ReadingProgress.NONE);
    }

    private static DataSet read(Object... from) {
        return read(RowSettings.all(), from);
    }

    private static RowSettings skipping(DuplicatePolicy duplicates, OptionalInt limit) {
        return new RowSettings(BadRowPolicy.SKIP, duplicates, limit);
    }

    private static List<String> ids(DataSet data) {
        return data.problems().stream().map(Problem::id).toList();
    }

    @Test
    void readsParquetOfVerl() {
        var data = read(DuckDb.write(folder.resolve("train.parquet"), """
                select 'openai/gsm8k' as data_source, [{'content': 'q' || i, 'role': 'user'}] as prompt, 'math' as ability,
                {'ground_truth': i::varchar, 'style': 'rule'} as reward_model,
                {'answer': null, 'index': i, 'split': 'train'} as extra_info from range(3) r(i)"""));
        assertThat(data.report().preset()).isEqualTo(DataSetPreset.VERL);
        assertThat(data.problems())
                .hasSize(3)
                .last()
                .isEqualTo(new Problem(
                        "2",
                        List.of(new Message("user", "q2")),
                        "2",
                        "openai/gsm8k",
                        "math",
                        0,
                        Map.of(
                                "extra_info",
                                "{\"answer\":null,\"index\":2,\"split\":\"train\"}",
                                "reward_model",
                                "{\"style\":\"rule\"}")));
    }

    @Test
    void namesTheRowOfParquetThatIsBad() {
        var file = DuckDb.write(folder.resolve("dapo.parquet"), """
                select 'math_dapo' as data_source, [{'content': 'q', 'role': 'user'}] as prompt,
                {'ground_truth': if(i = 40, null, i::varchar)} as reward_model from range(50) r(i)""");
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(DataSetException.class)
                .hasMessage(file + ":41: reward_model.ground_truth: got nothing, expected text");
        var skipped =
                read(skipping(DuplicatePolicy.KEEP, OptionalInt.empty()), file).report();
        assertThat(skipped.preset()).isEqualTo(DataSetPreset.DAPO_MATH);
        assertThat(skipped.rows()).isEqualTo(new RowCounts(50, 49, 1, 48, 0));
    }

    @Test
    void readsParquetOfGsm8k() {
        var data = read(DuckDb.write(
                folder.resolve("train-00000-of-00001.parquet"),
                "zstd",
                "select 'q' || i as question, 'so: ' || i || chr(10) || '#### ' || i as answer from range(3) r(i)"));
        assertThat(data.report().preset()).isEqualTo(DataSetPreset.GSM8K);
        assertThat(data.problems().get(1).groundTruth()).isEqualTo("1");
        assertThat(data.problems().get(1).dataSource()).isEqualTo("train-00000-of-00001.parquet");
    }

    @Test
    void namesProblemsByTheirRow() throws IOException {
        assertThat(ids(read(file("a.jsonl", "\n" + GOOD + GOOD)))).containsExactly("2", "3");
    }

    @Test
    void namesProblemsOfSeveralFilesByFileAndRow() throws IOException {
        file("b.jsonl", GOOD);
        file("a.json", GOOD + GOOD);
        file("notes.txt", "nothing");
        DuckDb.write(folder.resolve("c.parquet"), "select 'p' as prompt, 'a' as answer");
        assertThat(ids(read(folder)))
                .containsExactly(
                        folder + "/a.json:1", folder + "/a.json:2", folder + "/b.jsonl:1", folder + "/c.parquet:1");
    }

    @Test
    void readsTheFilesOfAPatternInOrder() throws IOException {
        Files.createDirectories(folder.resolve("data/more"));
        for (var name :
                List.of("data/train-2.jsonl", "data/train-1.jsonl", "data/test-1.jsonl", "data/more/train-3.jsonl")) {
            file(name, GOOD);
        }
        assertThat(read(folder + "/data/train-*.jsonl").report().sources())
                .containsExactly(folder + "/data/train-1.jsonl", folder + "/data/train-2.jsonl");
        assertThat(read(folder + "/**/train-{1,3}.jsonl").report().sources())
                .containsExactly(folder + "/data/more/train-3.jsonl", folder + "/data/train-1.jsonl");
    }

    @Test
    void knowsParquetByItsContent() throws IOException {
        var parquet = DuckDb.write(folder.resolve("x.parquet"), "select 'p' as prompt, 'a' as answer");
        assertThat(ids(read(Files.copy(parquet, folder.resolve("x"))))).containsExactly("1");
    }

    @Test
    void stopsAtABadRow() throws IOException {
        var file = file("train.jsonl", GOOD + BAD);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(DataSetException.class)
                .hasMessage(file + ":2: answer: got nothing, expected text");
    }

    @Test
    void skipsBadRowsAndShowsTheFirst() throws IOException {
        var file = file("train.jsonl", BAD + GOOD + BAD.repeat(4) + "[]\n" + BAD + GOOD);
        var report =
                read(skipping(DuplicatePolicy.KEEP, OptionalInt.empty()), file).report();
        assertThat(report.rows()).isEqualTo(new RowCounts(9, 2, 7, 1, 0));
        assertThat(report.badRows()).hasSize(5).startsWith(file + ":1: answer: got nothing, expected text");
        assertThat(report.line())
                .isEqualTo("2 problems of 9 rows in " + file + "; read as plain, recognized; 7 bad rows skipped;"
                        + " 1 repeat an earlier prompt");
    }

    @Test
    void dropsRepeatedPrompts() throws IOException {
        var file = file("train.jsonl", GOOD + GOOD.replace("\"p\"", "\"q\"") + GOOD + GOOD);
        var data = read(skipping(DuplicatePolicy.DROP, OptionalInt.empty()), file);
        assertThat(ids(data)).containsExactly("1", "2");
        assertThat(data.report().rows()).isEqualTo(new RowCounts(4, 2, 0, 2, 0));
    }

    @Test
    void readsNoFurtherThanTheLimit() throws IOException {
        var file = file("train.jsonl", GOOD + BAD + GOOD + GOOD);
        var data = read(skipping(DuplicatePolicy.KEEP, OptionalInt.of(2)), file);
        assertThat(ids(data)).containsExactly("1", "3");
        assertThat(data.report().rows().read()).isEqualTo(3);
    }

    @Test
    void refusesADataSetWithoutProblems() throws IOException {
        var empty = file("empty.jsonl", "\n\n");
        assertThatThrownBy(() -> read(empty))
                .hasMessage(empty + ": prompts: got none in 0 rows, expected one at least");
        var bad = file("bad.jsonl", BAD);
        assertThatThrownBy(() -> read(skipping(DuplicatePolicy.KEEP, OptionalInt.empty()), bad))
                .hasMessage(bad + ": prompts: got none in 1 rows, expected one at least; the first bad one: " + bad
                        + ":1: answer: got nothing, expected text");
    }

    @Test
    void saysWhatIsNotThere() {
        assertThatThrownBy(() -> read(folder.resolve("absent")))
                .hasMessage(folder + "/absent: data set: got no such file, expected JSON lines or Parquet");
        assertThatThrownBy(() -> read(folder)).hasMessageStartingWith(folder + ": files: got none, expected at least");
        assertThatThrownBy(() -> read(folder + "/a/*.jsonl")).hasMessageContaining("*.jsonl: files: got none");
        assertThatThrownBy(() -> read("topic:train"))
                .hasMessage("topic:train: cluster: got none, expected the run's, or one named by cluster.bootstrap");
    }

    @Test
    void tellsHowFarItHasCome() throws IOException {
        var settings = DataSetSettings.of(
                List.of(file("train.jsonl", GOOD.repeat(5000)).toString()));
        List<Long> shown = new ArrayList<>();
        DataSetReader.read(settings, Optional.empty(), (done, size, rows) -> {
            assertThat(done).isBetween(0L, size);
            shown.add(rows);
        });
        assertThat(shown).containsExactly(1024L, 2048L, 3072L, 4096L, 5000L);
    }
}
