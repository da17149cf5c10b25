package dev.millrace.verifiers.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.verifier.Budget;
import dev.millrace.verifier.RequestId;
import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.VerifierRequest;
import dev.millrace.verifiers.Requests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InProcessJudgeTest {
    private final List<Integer> sizes = new ArrayList<>();
    private final Verifier verifier = new Verifier() {
        @Override
        public Verdict verify(VerifierRequest request, Budget budget) {
            sizes.add(1);
            return Verdict.Scored.of(true, request.response().text());
        }

        @Override
        public List<Verdict> verifyBatch(List<VerifierRequest> requests, Budget budget) {
            sizes.add(requests.size());
            return requests.stream()
                    .<Verdict>map(request ->
                            Verdict.Scored.of(true, request.response().text()))
                    .toList();
        }
    };

    private static VerifierRequest request(String prompt, String response) {
        var request = Requests.of("", response);
        return new VerifierRequest(new RequestId(prompt, 0, 0), request.problem(), request.response());
    }

    private List<String> extracted(Traits.Form form) throws Exception {
        var judge = new InProcessJudge(verifier, new Traits(Traits.Cost.BOUNDED, form, 2, 2), Duration.ofSeconds(1));
        var asked = List.of(request("p", "1"), request("q", "2"), request("p", "3"), request("p", "4"));
        return judge.judge(asked).stream()
                .map(verdict -> ((Verdict.Scored) verdict).extracted())
                .toList();
    }

    @Test
    void callsAVerifierAsItWantsToBeCalledAndKeepsTheOrder() throws Exception {
        for (var form : Traits.Form.values()) {
            assertThat(extracted(form)).containsExactly("1", "2", "3", "4");
        }
        assertThat(sizes).containsExactly(1, 1, 1, 1, 2, 2, 3, 1);
    }

    private static Verdict verdict(Verifier verifier, Traits traits) throws Exception {
        return new InProcessJudge(verifier, traits, Duration.ofSeconds(1))
                .judge(List.of(Requests.of("", "")))
                .getFirst();
    }

    @Test
    void whateverAVerifierThrowsIsAFailureAndASpentBudgetIsTimedOut() throws Exception {
        assertThat(verdict(
                        (_, _) -> {
                            throw new java.io.IOException("gone");
                        },
                        Traits.INLINE))
                .isEqualTo(new Verdict.Failed("java.io.IOException: gone"));
        assertThat(verdict((_, _) -> recursed(0), Traits.INLINE)).isInstanceOf(Verdict.Failed.class);
        Verifier late = (_, _) -> {
            Budget.of(Duration.ZERO).check();
            return Verdict.Scored.of(true, "");
        };
        assertThat(verdict(late, Traits.INLINE)).isInstanceOf(Verdict.TimedOut.class);
    }

    @Test
    void aListOfAnotherLengthIsAFailureOfAll() throws Exception {
        var wrong = new Verifier() {
            @Override
            public Verdict verify(VerifierRequest request, Budget budget) {
                return Verdict.Scored.of(true, "");
            }

            @Override
            public List<Verdict> verifyBatch(List<VerifierRequest> requests, Budget budget) {
                return List.of();
            }
        };
        assertThat(verdict(wrong, Traits.INLINE.called(Traits.Form.BATCH, 4)))
                .isEqualTo(new Verdict.Failed("verdicts: got 0, expected 1"));
    }

    @SuppressWarnings("InfiniteRecursion") // the stack overflow is what is tested
    private static Verdict recursed(int depth) {
        return recursed(depth + 1);
    }
}
