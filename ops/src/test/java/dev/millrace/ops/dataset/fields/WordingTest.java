package dev.millrace.ops.dataset.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.verifier.request.Message;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static final List<Message> TALK = List.of(new Message("system", "s"), new Message("user", "u"));

    @Test
    void leavesMessagesAsTheyAre() {
        assertThat(Wording.none().around(TALK)).isEqualTo(TALK);
    }

    @Test
    void keepsTheSystemTurnOfTheRowWhereNoneIsConfigured() {
        var wording = new Wording(Optional.empty(), Optional.of("<{prompt}>"));
        assertThat(wording.around(TALK)).containsExactly(new Message("system", "s"), new Message("user", "<u>"));
    }

    @Test
    void refusesATemplateWithoutAPlaceForThePrompt() {
        assertThatThrownBy(() -> new Wording(Optional.empty(), Optional.of("solve: {question}")))
                .hasMessage("promptTemplate: got 'solve: {question}', expected a text with {prompt} in it");
    }
}
