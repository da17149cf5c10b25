package dev.millrace.ops.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.Problem;
import dev.millrace.verifier.request.RequestId;
import dev.millrace.verifier.request.Response;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.Contexts;
import dev.millrace.verifiers.Verifiers;
import java.time.Duration;
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
        var request = new VerifierRequest(
                new RequestId("run/" + index, 0, 0), problem(index), Response.of(Chain.response(digits)));
        try (var verifier = Verifiers.onClassPath().create("exact", Map.of(), Contexts.plain())) {
            return verifier.verify(request, Budget.of(Duration.ofSeconds(60)));
        } catch (Exception thrown) {
            throw new AssertionError(thrown);
        }
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
