package dev.millrace.verifiers.calling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.request.Budget;
import dev.millrace.verifier.request.FinishReason;
import dev.millrace.verifier.request.Response;
import dev.millrace.verifier.request.VerifierRequest;
import dev.millrace.verifiers.Requests;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class ConclusionsTest {
    private static final Budget BUDGET = Budget.of(Duration.ofMinutes(1));
    private static final Verdict RIGHT = Verdict.Scored.of(true, "7");
    private static final VerifierRequest REQUEST = Requests.of("7", "7");

    private record Listing(List<Verdict> verdicts) implements Verifier {
        @Override
        public Verdict verify(VerifierRequest request, Budget budget) {
            throw new AssertionError("asked for one");
        }

        @Override
        public List<Verdict> verifyBatch(List<VerifierRequest> requests, Budget budget) {
            return verdicts;
        }
    }

    private static List<Verdict> ofTwo(List<Verdict> verdicts) throws Exception {
        return Conclusions.of(new Listing(verdicts), Traits.Form.BATCH, List.of(REQUEST, REQUEST), BUDGET);
    }

    private static Verdict withTokenRewards(int tokens, List<Double> rewards) throws Exception {
        var response = new Response("", new int[tokens], FinishReason.STOP, 0);
        var request = new VerifierRequest(REQUEST.id(), REQUEST.problem(), response);
        var scored = new Verdict.Scored(1, true, "", OptionalDouble.empty(), Optional.empty(), rewards, Map.of());
        return Conclusions.of((_, _) -> scored, Traits.Form.SINGLE, List.of(request), BUDGET)
                .getFirst();
    }

    @Test
    void theFormSaysWhatIsAsked() throws Exception {
        Verifier single = (_, _) -> RIGHT;
        assertThat(Conclusions.of(single, Traits.Form.SINGLE, List.of(REQUEST), BUDGET))
                .containsExactly(RIGHT);
        var group = new Listing(List.of(RIGHT, RIGHT));
        assertThat(Conclusions.of(group, Traits.Form.GROUP, List.of(REQUEST, REQUEST), BUDGET))
                .containsExactly(RIGHT, RIGHT);
    }

    @Test
    void aListOfAWrongLengthIsAFailureOfAll() throws Exception {
        var failed = new Verdict.Failed("verdicts: got 1, expected 2");
        assertThat(ofTwo(List.of(RIGHT))).containsExactly(failed, failed);
        assertThat(ofTwo(List.of(RIGHT, RIGHT, RIGHT))).containsOnly(new Verdict.Failed("verdicts: got 3, expected 2"));
        assertThat(ofTwo(null)).containsOnly(new Verdict.Failed("verdicts: got null, expected 2"));
    }

    @Test
    void nullIsAFailureOfThatOneAlone() throws Exception {
        assertThat(ofTwo(Arrays.asList(RIGHT, null)))
                .containsExactly(RIGHT, new Verdict.Failed("verdict: got null, expected one"));
    }

    @Test
    void tokenRewardsAreNoneOrOneForEachToken() throws Exception {
        assertThat(withTokenRewards(3, List.of())).isInstanceOf(Verdict.Scored.class);
        assertThat(withTokenRewards(3, List.of(1.0, 2.0, 3.0))).isInstanceOf(Verdict.Scored.class);
        assertThat(withTokenRewards(3, List.of(1.0, 2.0)))
                .isEqualTo(new Verdict.Failed("tokenRewards: got 2, expected none or one for each of 3 tokens"));
        assertThat(withTokenRewards(0, List.of(1.0))).isInstanceOf(Verdict.Failed.class);
    }
}
