package dev.millrace.verifiers.worker.child;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.request.BudgetSpentException;
import dev.millrace.verifiers.Requests;
import dev.millrace.verifiers.worker.protocol.ToWorker;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallTest {
    private static final Duration BUDGET = Duration.ofMillis(20);
    private static final Verdict RIGHT = Verdict.Scored.of(true, "7");
    private static final Verdict LATE = new Verdict.TimedOut("budget: got no verdict, expected one within 20 ms");

    private static Call call(Verifier verifier) {
        var judge = new ToWorker.Judge(5, BUDGET, List.of(Requests.of("7", "7")));
        return new Call(verifier, Traits.Form.SINGLE, judge);
    }

    private static Verdict verdict(Verifier verifier) {
        return call(verifier).answer().verdicts().getFirst();
    }

    @Test
    void answersForItsUnit() {
        var answer = call((_, _) -> RIGHT).answer();
        assertThat(answer.unit()).isEqualTo(5);
        assertThat(answer.nanos()).isNotNegative();
        assertThat(answer.verdicts()).containsExactly(RIGHT);
    }

    @Test
    void whatIsSaidAfterAnInterruptionIsNoVerdict() {
        var self = new ArrayDeque<Call>();
        self.add(call((_, _) -> {
            self.element().interrupt();
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            return RIGHT;
        }));
        assertThat(self.element().answer().verdicts()).containsExactly(LATE);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void anInterruptionThatComesTooLateDoesNotReachTheNextCall() {
        var call = call((_, _) -> RIGHT);
        assertThat(call.answer().verdicts()).containsExactly(RIGHT);
        call.interrupt();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void whoSeesThatTheBudgetIsSpentTimedOut() {
        assertThat(verdict((_, _) -> {
                    throw new BudgetSpentException(BUDGET);
                }))
                .isEqualTo(LATE);
    }

    @Test
    void whateverIsThrownIsAFailureThatSaysWhere() {
        var failed = (Verdict.Failed) verdict((_, _) -> {
            throw new AssertionError("broken");
        });
        assertThat(failed.reason()).startsWith("verifier: java.lang.AssertionError: broken at dev.millrace.verifiers.");
    }

    @Test
    void aVerifierThatInterruptsItselfHasConcluded() {
        assertThat(verdict((_, _) -> {
                    Thread.currentThread().interrupt();
                    return RIGHT;
                }))
                .isEqualTo(RIGHT);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
