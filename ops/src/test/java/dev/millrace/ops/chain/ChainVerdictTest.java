package dev.millrace.ops.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.prompt.Problem;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.PromptId;
import dev.millrace.messages.prompt.Purpose;
import dev.millrace.messages.prompt.Sampling;
import dev.millrace.messages.rollout.FinishReason;
import dev.millrace.messages.rollout.Rollout;
import dev.millrace.messages.rollout.Verdict;
import dev.millrace.messages.rollout.VersionSpan;
import dev.millrace.scorer.verifier.VerifierRequest;
import dev.millrace.scorer.verifier.Verifiers;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChainVerdictTest {
    private static final ChainTask TASK = new ChainTask(ChainSettings.base());

    static LongStream indices() {
        return LongStream.range(0, 100);
    }

    private static Problem problem(long index) {
        return TASK.problems(ChainSet.HELD_OUT).problem(index);
    }

    private static Verdict verdict(long index, int[] digits) {
        var sampling = new Sampling(1, 1, 0, 33, List.of());
        var prompt = new Prompt(new PromptId("run", index), Purpose.EVALUATION, problem(index), sampling, 1, 0);
        var rollout = new Rollout(
                new int[1], new float[1], List.of(new VersionSpan(0, 0)), FinishReason.STOP, Chain.response(digits));
        return Verifiers.create("exact", Map.of()).verify(new VerifierRequest(prompt, 0, rollout));
    }

    @ParameterizedTest
    @MethodSource("indices")
    void acceptsTheRightDigits(long index) {
        var chain = TASK.chain(ChainSet.HELD_OUT, index);
        assertThat(verdict(index, chain.digits()).isAccepted()).isTrue();
    }

    /// The step after the planted error is right, given the wrong digit, and so are all others.
    @ParameterizedTest
    @MethodSource("indices")
    void refusesWhatFollowsFromAnEarlyError(long index) {
        var chain = TASK.chain(ChainSet.HELD_OUT, index);
        var digits = chain.digits();
        digits[0] = (digits[0] + 1 + (int) (index % 9)) % 10;
        for (int step = 1; step < digits.length; step++) {
            digits[step] = chain.operations().get(step).apply(digits[step - 1]);
        }
        assertThat(verdict(index, digits))
                .isInstanceOfSatisfying(
                        Verdict.Scored.class,
                        scored -> assertThat(scored.reward()).isZero());
    }
}
