package dev.millrace.verifiers.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifiers.Requests;
import dev.millrace.verifiers.Verdicts;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThinkFormatVerifierTest {
    private static String problem(Map<String, String> settings, String response) {
        var verdict = (Verdict.Scored) Verdicts.of("think-format", settings, Requests.of("", response));
        assertThat(verdict.reward()).isEqualTo(verdict.accepted() ? 1 : 0);
        return verdict.accepted() ? "fine" : verdict.extracted();
    }

    @ParameterizedTest
    @CsvSource({
        "' <think>a</think>\n<answer>b</answer>\n', fine",
        "'<think>1 < 2</think><answer>b</answer>', fine",
        "so <think>a</think><answer>b</answer>, no <think> at the start",
        "<think>a<answer>b</answer>, no </think>",
        "<think> </think><answer>b</answer>, no thoughts",
        "<think>a</think>, no <answer> to </answer> at the end",
        "<think>a</think><answer></answer>, no answer",
        "<think>a</think><answer>, no <answer> to </answer> at the end",
        "<think>a</think><answer>b</answer> c, no <answer> to </answer> at the end",
        "<think>a</think>b<answer>c</answer>, no <answer> to </answer> at the end",
        "<think>a</think><think>a</think><answer>c</answer>, a second tag of think",
        "<think><think>a</think><answer>c</answer>, a second tag of think",
        "<think>a</think><answer>b</answer><answer>c</answer>, a second tag of answer",
        "<think><answer>b</answer></think><answer>c</answer>, a second tag of answer",
    })
    void acceptsThoughtsAndThenAnAnswer(String response, String problem) {
        assertThat(problem(Map.of(), response)).isEqualTo(problem);
    }

    @Test
    void tagsAreSettings() {
        assertThat(problem(Map.of("answer", "none"), "<think>a</think> b")).isEqualTo("fine");
        assertThat(problem(Map.of("answer", "none"), "<think>a</think> ")).isEqualTo("no answer");
        assertThat(problem(Map.of("opened", "true"), "a</think><answer>b</answer>"))
                .isEqualTo("fine");
        assertThat(problem(Map.of("think", "reasoning"), "<reasoning>a</reasoning><answer>b</answer>"))
                .isEqualTo("fine");
        assertThatThrownBy(() -> problem(Map.of("think", "<think>"), ""))
                .hasMessage("think: got '<think>', expected a tag's name");
    }
}
