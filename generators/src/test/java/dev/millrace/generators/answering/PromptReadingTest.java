package dev.millrace.generators.answering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.generators.decoding.Prompts;
import org.junit.jupiter.api.Test;

class PromptReadingTest {
    private static PromptReading giving(int... tokenIds) {
        return new PromptReading(turns -> tokenIds, 100, 8);
    }

    @Test
    void encodesTheConversation() throws UnusablePromptException {
        var reading = new PromptReading(
                turns -> new int[] {turns.size(), turns.getFirst().content().length()}, 100, 8);
        assertThat(reading.read(Prompts.prompt(1, 1, 1)).promptTokenIds()).containsExactly(1, 6);
    }

    @Test
    void refusesAPromptWithoutTokens() {
        assertThatThrownBy(() -> giving().read(Prompts.prompt(1, 1, 1)))
                .isInstanceOf(UnusablePromptException.class)
                .hasMessage("prompt tokens: got 0, expected at least 1");
    }

    @Test
    void refusesAPromptLongerThanTheContext() {
        assertThatThrownBy(() -> giving(1, 1, 1, 1, 1, 1, 1, 1).read(Prompts.prompt(1, 1, 1)))
                .isInstanceOf(UnusablePromptException.class)
                .hasMessage("prompt tokens: got 8, expected fewer than the context's 8, so that a response has room");
    }

    @Test
    void refusesTokensThatTheModelDoesNotKnow() {
        assertThatThrownBy(() -> giving(3, 100).read(Prompts.prompt(1, 1, 1)))
                .isInstanceOf(UnusablePromptException.class)
                .hasMessage("prompt token id: got 100, expected less than the model's vocabulary of 100");
    }

    @Test
    void refusesWhatTheTokenizerRefuses() {
        var reading = new PromptReading(
                turns -> {
                    throw new IllegalArgumentException("roles must alternate");
                },
                100,
                8);
        assertThatThrownBy(() -> reading.read(Prompts.prompt(1, 1, 1)))
                .isInstanceOf(UnusablePromptException.class)
                .hasMessage("prompt: got 'roles must alternate' from the tokenizer, expected tokens");
    }

    @Test
    void refusesAGroupThatNoRecordCouldHold() {
        assertThatThrownBy(() -> giving(1).read(Prompts.prompt(1, 1_000_000_000, 1)))
                .isInstanceOf(UnusablePromptException.class)
                .hasMessage("groupSize: got 1000000000, expected at most 520192");
    }
}
