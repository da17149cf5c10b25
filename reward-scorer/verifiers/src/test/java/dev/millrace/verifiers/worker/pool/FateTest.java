package dev.millrace.verifiers.worker.pool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifiers.worker.process.Ending;
import dev.millrace.verifiers.worker.process.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class FateTest {
    private static final Ending CRASH = new Ending.Crashed("exit code 1");
    private static final Verdict FAILED = new Verdict.Failed("exit code 1");

    private final Unit first = Units.of(1);
    private final Unit second = Units.of(2);

    @Test
    void theOnlyOneInACrashedProcessFailed() {
        assertThat(Fate.of(List.of(Units.begun(first)), CRASH)).containsExactly(new Fate.Over(first, FAILED));
    }

    @Test
    void theOnlyOneThatHadBegunFailedAndTheOtherIsTriedAlone() {
        assertThat(Fate.of(List.of(Units.begun(first), Units.unbegun(second)), CRASH))
                .containsExactly(new Fate.Over(first, FAILED), new Fate.Again(second.suspected()));
    }

    @Test
    void oneThatNobodyBeganIsTriedAgainOnce() {
        assertThat(Fate.of(List.of(Units.unbegun(first)), CRASH)).containsExactly(new Fate.Again(first.suspected()));
        assertThat(Fate.of(List.of(Units.unbegun(first.suspected())), CRASH))
                .containsExactly(new Fate.Over(first.suspected(), FAILED));
    }

    @Test
    void ofSeveralNobodyKnowsWhichItWas() {
        assertThat(Fate.of(List.of(Units.begun(first), Units.begun(second)), CRASH))
                .containsExactly(new Fate.Again(first.suspected()), new Fate.Again(second.suspected()));
    }

    @Test
    void theOneThatIsOverdueTimedOutAndTheOtherIsNoSuspect() {
        var overdue = new Ending.Overdue(first.id(), "late");
        assertThat(Fate.of(List.of(Units.begun(first), Units.begun(second)), overdue))
                .containsExactly(new Fate.Over(first, new Verdict.TimedOut("late")), new Fate.Again(second));
    }
}
