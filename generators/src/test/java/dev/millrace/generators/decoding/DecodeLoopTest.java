package dev.millrace.generators.decoding;

import static dev.millrace.generators.decoding.Prompts.assignment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.generators.decoding.ScriptedDecoder.Script;
import dev.millrace.messages.rollout.Rollout;
import dev.millrace.messages.rollout.VersionSpan;
import dev.millrace.verifier.request.FinishReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecodeLoopTest {
    private static final int END = 2;
    private static final long SEED = 11;

    /// Counts up from 100, one token after another.
    private static final Script COUNTING = (prompt, position, uniform) -> 100 + position;

    /// Draws one of 1000 tokens.
    private static final Script DRAWING = (prompt, position, uniform) -> 10 + (int) (uniform * 1000);

    /// Ends after as many tokens as the prompt's number.
    private static final Script LENGTH_BY_PROMPT = (prompt, position, uniform) -> position + 1 == prompt[0] ? END : 100;

    private static DecodeLoop loop(ScriptedDecoder decoder, int stepsPerCall) {
        return new DecodeLoop(decoder, new DecodeRules(List.of(END), SEED, stepsPerCall, 0), Arrays::toString);
    }

    private static List<FinishedGroup> finish(DecodeLoop loop) {
        List<FinishedGroup> finished = new ArrayList<>();
        while (!loop.isIdle()) {
            finished.addAll(loop.advance());
        }
        return finished;
    }

    private static Rollout only(DecodeLoop loop, Assignment assignment) {
        loop.submit(assignment);
        return finish(loop).getFirst().rollouts().getFirst();
    }

    @Test
    void endsWithEndOfSequenceAndDropsWhatWasDrawnAfterIt() {
        var rollout = only(loop(new ScriptedDecoder(1, 64, LENGTH_BY_PROMPT), 4), assignment(3, 1, 50));
        assertThat(rollout.tokenIds()).containsExactly(100, 100, END);
        assertThat(rollout.finishReason()).isEqualTo(FinishReason.STOP);
        assertThat(rollout.text()).isEqualTo("[100, 100, 2]");
    }

    @Test
    void endsWithAnyStopTokenOfThePrompt() {
        var rollout = only(loop(new ScriptedDecoder(1, 64, COUNTING), 4), assignment(1, 1, 50, 105, 102));
        assertThat(rollout.tokenIds()).containsExactly(100, 101, 102);
        assertThat(rollout.finishReason()).isEqualTo(FinishReason.STOP);
    }

    @Test
    void endsForLengthAtTheMaximumOfTokens() {
        var rollout = only(loop(new ScriptedDecoder(1, 64, COUNTING), 4), assignment(1, 1, 6));
        assertThat(rollout.tokenIds()).containsExactly(100, 101, 102, 103, 104, 105);
        assertThat(rollout.finishReason()).isEqualTo(FinishReason.LENGTH);
    }

    @Test
    void endsForLengthWhereTheSlotIsFull() {
        var rollout = only(loop(new ScriptedDecoder(1, 8, COUNTING), 4), assignment(1, 1, 50));
        assertThat(rollout.length()).isEqualTo(7);
        assertThat(rollout.finishReason()).isEqualTo(FinishReason.LENGTH);
    }

    @Test
    void asksForNoMoreStepsThanAnyResponseMayTake() {
        var decoder = new ScriptedDecoder(1, 64, COUNTING);
        only(loop(decoder, 4), assignment(1, 1, 6));
        assertThat(decoder.events()).containsExactly("admit 1 x 1", "step 4", "step 2");
    }

    @Test
    void logsTheProbabilityOfEachToken() {
        var rollout = only(loop(new ScriptedDecoder(1, 64, COUNTING), 4), assignment(5, 1, 6));
        var stream = Uniforms.stream(SEED, 5, 0);
        for (int token = 0; token < rollout.length(); token++) {
            assertThat(rollout.behaviorLogProbs()[token]).isEqualTo(-Uniforms.at(stream, token));
        }
    }

    @Test
    void refillsASlotAsSoonAsItsResponseEnds() {
        var decoder = new ScriptedDecoder(2, 64, LENGTH_BY_PROMPT);
        var loop = loop(decoder, 1);
        List.of(1, 4, 2).forEach(number -> loop.submit(assignment(number, 1, 50)));
        assertThat(finish(loop))
                .extracting(group -> group.assignment().promptTokenIds()[0])
                .containsExactly(1, 2, 4);
        assertThat(decoder.events())
                .containsExactly("admit 1 x 1", "admit 4 x 1", "step 1", "admit 2 x 1", "step 1", "step 1", "step 1");
    }

    @Test
    void tellsHowManyResponsesAreWrittenAndHowManyPromptsWait() {
        var loop = loop(new ScriptedDecoder(2, 64, LENGTH_BY_PROMPT), 1);
        List.of(2, 4, 3).forEach(number -> loop.submit(assignment(number, 1, 50)));
        assertThat(loop.promptsWaiting()).isEqualTo(3);
        loop.advance();
        assertThat(loop.active()).isEqualTo(2);
        assertThat(loop.promptsWaiting()).isOne();
        finish(loop);
        assertThat(loop.active()).isZero();
    }

    @Test
    void writesAGroupLargerThanTheSlotsInSiblingOrder() {
        var loop = loop(new ScriptedDecoder(3, 64, DRAWING), 4);
        loop.submit(assignment(9, 8, 5));
        var rollouts = finish(loop).getFirst().rollouts();
        assertThat(rollouts).hasSize(8);
        for (int sibling = 0; sibling < 8; sibling++) {
            int first = 10 + (int) (Uniforms.at(Uniforms.stream(SEED, 9, sibling), 0) * 1000);
            assertThat(rollouts.get(sibling).tokenIds()[0]).isEqualTo(first);
        }
    }

    @Test
    void givesTheSameResponsesInAnyCompanyAndAnyNumberOfSteps() {
        var alone = only(loop(new ScriptedDecoder(1, 64, DRAWING), 1), assignment(9, 1, 30));
        var crowded = loop(new ScriptedDecoder(4, 64, DRAWING), 5);
        List.of(1, 2, 9, 3).forEach(number -> crowded.submit(assignment(number, 2, 30)));
        var among = finish(crowded).stream()
                .filter(group -> group.assignment().promptTokenIds()[0] == 9)
                .findFirst()
                .orElseThrow();
        assertThat(among.rollouts().getFirst().tokenIds()).isEqualTo(alone.tokenIds());
        assertThat(among.rollouts().getLast().tokenIds()).isNotEqualTo(alone.tokenIds());
    }

    @Test
    void countsWhatItDropped() {
        var loop = loop(new ScriptedDecoder(1, 64, LENGTH_BY_PROMPT), 4);
        only(loop, assignment(5, 1, 50));
        assertThat(loop.work()).isEqualTo(new DecodeWork(5, 3, 8));
    }

    @Test
    void marksWhichVersionWroteWhichTokens() {
        var decoder = new ScriptedDecoder(1, 64, COUNTING);
        var loop = loop(decoder, 4);
        loop.submit(assignment(1, 1, 10));
        assertThat(loop.advance()).isEmpty();
        loop.useWeights(7, () -> {});
        var rollout = finish(loop).getFirst().rollouts().getFirst();
        assertThat(rollout.versions()).containsExactly(new VersionSpan(0, 0), new VersionSpan(4, 7));
        assertThat(rollout.length()).isEqualTo(10);
    }

    @Test
    void promisesNoSlotTwice() {
        var loop = loop(new ScriptedDecoder(4, 64, COUNTING), 4);
        loop.submit(assignment(1, 3, 20));
        assertThat(loop.spareSlots()).isEqualTo(1);
        loop.advance();
        loop.submit(assignment(2, 3, 20));
        assertThat(loop.spareSlots()).isZero();
    }

    @Test
    void refusesAPromptThatLeavesNoRoomForAResponse() {
        var loop = loop(new ScriptedDecoder(1, 3, COUNTING), 4);
        var tooLong = new Assignment(Prompts.prompt(1, 1, 5), new int[3]);
        assertThatThrownBy(() -> loop.submit(tooLong))
                .hasMessage("prompt: got 3 tokens, expected 1 to 2, fewer than the context's 3");
    }
}
