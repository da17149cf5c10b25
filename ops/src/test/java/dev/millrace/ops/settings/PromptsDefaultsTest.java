package dev.millrace.ops.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.dataset.fields.DataSetPreset;
import dev.millrace.ops.dataset.settings.BadRowPolicy;
import dev.millrace.ops.dataset.settings.DataSetSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromptsDefaultsTest {
    private static final String SHORT = "task={type: prompts, model: m, training: train.jsonl, heldOut: test.jsonl}";

    private static final String LONG = "task={type: prompts, model: m, heldOut: [a.parquet, b.parquet], training:"
            + " {from: 'topic:train', preset: dapo-math, fields: {answer: 'x.y[0]'}, wording: {system: Be brief.,"
            + " promptTemplate: \"Solve:\\n{prompt}\"}, rows: {onBadRow: skip, limit: 7},"
            + " cluster: {bootstrap: 'localhost:1', properties: {security.protocol: SSL}}}}";

    private static RunSettings settings(String... assignments) {
        var configuration = new Configuration();
        Arrays.stream(assignments).forEach(configuration::set);
        return configuration.bind();
    }

    private static TaskSettings.Prompts task(RunSettings settings) {
        return (TaskSettings.Prompts) settings.task();
    }

    @Test
    void takesANameAloneForADataSetToBeRecognized() {
        var task = task(settings(SHORT));
        assertThat(task.training()).isEqualTo(DataSetSettings.of(List.of("train.jsonl")));
        assertThat(task.heldOut()).isEqualTo(DataSetSettings.of(List.of("test.jsonl")));
    }

    @Test
    void takesEverythingThatIsSaid() {
        var task = task(settings(LONG));
        assertThat(task.heldOut().from()).containsExactly("a.parquet", "b.parquet");
        var training = task.training();
        assertThat(training.from()).containsExactly("topic:train");
        assertThat(training.preset()).isEqualTo(DataSetPreset.DAPO_MATH);
        assertThat(training.fields().answer()).contains("x.y[0]");
        assertThat(training.wording().promptTemplate()).contains("Solve:\n{prompt}");
        assertThat(training.rows().onBadRow()).isEqualTo(BadRowPolicy.SKIP);
        assertThat(training.rows().limit()).isEqualTo(OptionalInt.of(7));
        assertThat(training.cluster().bootstrap()).isEqualTo(Optional.of("localhost:1"));
    }

    @Test
    void laysLaterWordsOverEarlierOnes() {
        var training = task(settings(SHORT, "task.training.preset=gsm8k", "task.training=other.jsonl"))
                .training();
        assertThat(training.from()).containsExactly("other.jsonl");
        assertThat(training.preset()).isEqualTo(DataSetPreset.GSM8K);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {SHORT, LONG})
    void readsWhatItWrites(String assignment) {
        var settings = settings(assignment);
        var again = new Configuration()
                .text("config.yaml", Configuration.write(settings))
                .bind();
        assertThat(again).isEqualTo(settings);
    }

    @Test
    void explainsEveryKey() {
        var text = Configuration.write(settings(LONG));
        var training = text.substring(text.indexOf("task:"), text.indexOf("heldOut:"));
        assertThat(training.lines().filter(line -> !line.isBlank() && !line.contains("#")))
                .singleElement()
                .asString()
                .contains("security.protocol: \"SSL\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fields.answer=a..b|fields.answer: got 'a..b', expected a path such as a.b[0].c",
                "fields={anser: a}|fields.anser: got an unknown key, expected 'answer' (the nearest known one)",
                "preset=verlo|preset: got \"verlo\", expected one of auto, verl, dapo-math, gsm8k, plain",
                "rows.onBadRow=ignore|rows.onBadRow: got \"ignore\", expected one of stop, skip",
                "rows.limit=0|rows.limit: got 0, expected >= 1",
                "from=[]|from: got [], expected at least one file, and no blank one",
                "wording.promptTemplate=solve|wording.promptTemplate: got 'solve', expected a text with {prompt} in it",
                "cluster.properties={a: b}|cluster.properties: got [a] without a bootstrap, expected none"
            })
    void namesTheKeyThatIsWrong(String assignment, String message) {
        assertThatThrownBy(() -> settings(SHORT, "task.training." + assignment))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("task.training." + message);
    }

    @Test
    void asksForADataSet() {
        assertThatThrownBy(() -> settings("task={type: prompts, model: m, training: t}"))
                .hasMessage("task.heldOut.from: got nothing, expected a list");
    }
}
