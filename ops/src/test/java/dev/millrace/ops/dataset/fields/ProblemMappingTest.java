package dev.millrace.ops.dataset.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.verifier.request.Message;
import dev.millrace.verifier.request.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemMappingTest {
    private static final Optional<String> NONE = Optional.empty();

    private static Problem problem(DataSetPreset preset, FieldSettings fields, String row) {
        return new ProblemMapping(preset, fields, Wording.none()).problem(Json.row(row), "17", "train.jsonl");
    }

    private static Problem problem(DataSetPreset preset, String row) {
        return problem(preset, FieldSettings.none(), row);
    }

    @Test
    void readsRowsOfVerl() {
        var problem = problem(DataSetPreset.VERL, """
                {'data_source': 'openai/gsm8k', 'prompt': [{'role': 'user', 'content': 'q'}], 'ability': 'math',
                 'reward_model': {'style': 'rule', 'ground_truth': '72'},
                 'extra_info': {'split': 'train', 'index': 3}, 'agent': null}""");
        assertThat(problem)
                .isEqualTo(new Problem(
                        "3",
                        List.of(new Message("user", "q")),
                        "72",
                        "openai/gsm8k",
                        "math",
                        0,
                        Map.of(
                                "reward_model",
                                "{\"style\":\"rule\"}",
                                "extra_info",
                                "{\"split\":\"train\",\"index\":3}")));
    }

    @Test
    void keepsStructuredGroundTruthsOfVerlAsJson() {
        var row = "{'prompt': 'q', 'reward_model': {'ground_truth': {'target': ['a', 'b']}}}";
        assertThat(problem(DataSetPreset.VERL, row).groundTruth()).isEqualTo("{\"target\":[\"a\",\"b\"]}");
    }

    @Test
    void readsTheGoldOfGsm8kAndKeepsTheSolution() {
        var row = "{'question': 'How many?', 'answer': '48 / 2 = <<48/2=24>>24\\n#### 1,024'}";
        var problem = problem(DataSetPreset.GSM8K, row);
        assertThat(problem.groundTruth()).isEqualTo("1024");
        assertThat(problem.messages()).containsExactly(new Message("user", "How many?"));
        assertThat(problem.metadata()).containsOnlyKeys("answer");
        assertThat(problem.dataSource()).isEqualTo("train.jsonl");
        assertThat(problem.id()).isEqualTo("17");
    }

    @Test
    void keepsUnknownColumnsAsMetadata() {
        var problem = problem(DataSetPreset.PLAIN, """
                {'messages': [{'role': 'system', 'content': 's'}], 'answer': 4, 'id': 7, 'family': 'f',
                 'difficulty': 2.5, 'level': 3, 'hint': 'h', 'tags': ['x', {'y': true}], 'none': null}""");
        assertThat(problem.id()).isEqualTo("7");
        assertThat(problem.difficulty()).isEqualTo(2.5);
        assertThat(problem.groundTruth()).isEqualTo("4");
        assertThat(problem.metadata())
                .containsExactlyInAnyOrderEntriesOf(Map.of("level", "3", "hint", "h", "tags", "[\"x\",{\"y\":true}]"));
    }

    @Test
    void takesFieldsFromElsewhere() {
        var fields = new FieldSettings(
                Optional.of("turns[-1].text"), Optional.of("tests"), NONE, Optional.of("meta.set"), NONE, NONE);
        var row = "{'turns': [{'text': 'a'}, {'text': 'b'}], 'tests': [1, 2], 'meta': {'set': 's'}}";
        var problem = problem(DataSetPreset.PLAIN, fields, row);
        assertThat(problem.text()).isEqualTo("b");
        assertThat(problem.groundTruth()).isEqualTo("[1,2]");
        assertThat(problem.dataSource()).isEqualTo("s");
        assertThat(problem.metadata()).containsOnlyKeys("turns", "meta");
    }

    @Test
    void putsWordsAroundThePrompt() {
        var wording = new Wording(Optional.of("Be brief."), Optional.of("{prompt}\nAnswer: {prompt}?"));
        var row = Json.row("""
                {'prompt': [{'role': 'system', 'content': 's'}, {'role': 'user', 'content': '$1'},
                 {'role': 'assistant', 'content': 'a'}], 'answer': 'b'}""");
        assertThat(new ProblemMapping(DataSetPreset.PLAIN, FieldSettings.none(), wording)
                        .problem(row, "1", "s")
                        .messages())
                .containsExactly(
                        new Message("system", "Be brief."),
                        new Message("user", "$1\nAnswer: $1?"),
                        new Message("assistant", "a"));
    }

    @ParameterizedTest
    @CsvSource({"34,34", "'\"34\"',34", "'\" -7 \"',-7", "34.0,34", "12345678901234567890,12345678901234567890"})
    void readsWholeNumbersOfDapo(String value, String gold) {
        var row = "{'prompt': 'q', 'reward_model': {'ground_truth': " + value + "}}";
        assertThat(problem(DataSetPreset.DAPO_MATH, row).groundTruth()).isEqualTo(gold);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "PLAIN|{'answer': '4'}|prompt: got nothing, expected text in one of messages, prompt, question, problem",
                "PLAIN|{'prompt': 3, 'answer': '4'}|prompt: got 3, expected text, or a list of at least one",
                "PLAIN|{'prompt': 'p'}|answer: got nothing, expected text",
                "PLAIN|{'prompt': 'p', 'answer': null}|answer: got nothing, expected text",
                "PLAIN|{'prompt': 'p', 'answer': ['4']}|answer: got [\"4\"], expected text",
                "PLAIN|{'prompt': 'p', 'answer': 'a', 'difficulty': 'x'}|difficulty: got \"x\", expected a number",
                "PLAIN|{'prompt': 'p', 'answer': 'a', 'id': 1.5}|id: got 1.5, expected text",
                "PLAIN|{'messages': [], 'answer': 'a'}|messages: got [], expected text, or a list",
                "PLAIN|{'prompt': [{'role': 'bot', 'content': 'c'}], 'answer': 'a'}|prompt[0].role: got \"bot\"",
                "PLAIN|{'prompt': [{'role': 'user'}], 'answer': 'a'}|prompt[0].content: got nothing, expected text",
                "VERL|{'prompt': 'p', 'reward_model': {}}|reward_model.ground_truth: got nothing, expected text",
                "VERL|{'prompt': 'p', 'reward_model': null}|reward_model.ground_truth: got nothing, expected text",
                "DAPO_MATH|{'prompt': 'p', 'reward_model': {'ground_truth': '1/2'}}"
                        + "|reward_model.ground_truth: got \"1/2\", expected a whole number",
                "GSM8K|{'question': 'q', 'answer': 'it is 4'}|answer: got \"it is 4\", expected text with ####",
                "GSM8K|{'question': 'q', 'answer': 'it is ####'}|answer: got \"it is ####\", expected text with ####"
            })
    void namesTheFieldAndTheRuleOfABadRow(DataSetPreset preset, String row, String message) {
        assertThatThrownBy(() -> problem(preset, row))
                .isInstanceOf(BadFieldException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void showsLongValuesInPart() {
        var row = "{'question': 'q', 'answer': '" + "x".repeat(999) + "the end'}";
        assertThatThrownBy(() -> problem(DataSetPreset.GSM8K, row))
                .hasMessageContaining("xthe end\", expected")
                .message()
                .hasSizeLessThan(180);
    }
}
