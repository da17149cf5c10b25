package dev.millrace.ops.dataset.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecognitionTest {
    private static final String PROMPT = "'prompt': [{'role': 'user', 'content': 'q'}]";

    private static DataSetPreset recognized(FieldSettings elsewhere, String... rows) {
        return Recognition.recognize(Arrays.stream(rows).map(Json::row).toList(), elsewhere);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'data_source': 'openai/gsm8k', 'reward_model': {'ground_truth': '72'}|VERL",
                "'data_source': 'math_dapo', 'reward_model': {'ground_truth': '34'}|DAPO_MATH",
                "'data_source': 'math_dapo', 'reward_model': {'ground_truth': '1/2'}|VERL",
                "'data_source': 'x', 'reward_model': {'ground_truth': {'target': ['a']}}|VERL",
                "'answer': '72'|PLAIN",
                "'answer': 'so it is #### 72'|GSM8K"
            })
    void tellsLayoutsApart(String columns, DataSetPreset preset) {
        assertThat(recognized(FieldSettings.none(), "{" + PROMPT + ", " + columns + "}"))
                .isEqualTo(preset);
    }

    @Test
    void looksPastRowsThatLookLikeNothing() {
        assertThat(recognized(
                        FieldSettings.none(),
                        "{'question': 'q', 'answer': 'it does not say'}",
                        "{'question': 'q', 'answer': 'but here: #### 3'}"))
                .isEqualTo(DataSetPreset.GSM8K);
    }

    @Test
    void looksWhereTheAnswerStands() {
        var none = Optional.<String>empty();
        var elsewhere = new FieldSettings(none, Optional.of("solution"), none, none, none, none);
        assertThat(recognized(elsewhere, "{'question': 'q', 'solution': 'a #### 3'}"))
                .isEqualTo(DataSetPreset.GSM8K);
    }

    @Test
    void takesNoRowsForPlain() {
        assertThat(recognized(FieldSettings.none())).isEqualTo(DataSetPreset.PLAIN);
    }
}
