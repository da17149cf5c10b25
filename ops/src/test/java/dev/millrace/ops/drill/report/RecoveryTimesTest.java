package dev.millrace.ops.drill.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.ops.drill.plan.Damage;
import dev.millrace.ops.drill.plan.Fault;
import dev.millrace.ops.drill.plan.PlannedFault;
import dev.millrace.ops.drill.plan.Role;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RecoveryTimesTest {
    private static FaultOutcome outcome(Fault fault, double back) {
        var recovery = new Recovery(OptionalDouble.of(back), OptionalDouble.of(2 * back), OptionalDouble.empty());
        return new FaultOutcome(new PlannedFault(1, fault, 1, 0), 0, 0, recovery, false);
    }

    private static Fault kill(Role role) {
        return new Fault.Kill(role, 1);
    }

    @Test
    void takesTheMiddleOfAnOddNumberAndTheMeanOfTheTwoMiddleOnesOfAnEvenOne() {
        var times = RecoveryTimes.byKind(List.of(
                outcome(kill(Role.LEARNER), 9),
                outcome(kill(Role.LEARNER), 5),
                outcome(kill(Role.LEARNER), 4),
                outcome(kill(Role.SCORER), 1),
                outcome(kill(Role.SCORER), 2)));
        assertThat(times.get("kill learner"))
                .isEqualTo(new RecoveryTimes(3, new RecoveryTimes.Spread(5, 9), new RecoveryTimes.Spread(10, 18)));
        assertThat(times.get("kill scorer"))
                .isEqualTo(new RecoveryTimes(2, new RecoveryTimes.Spread(1.5, 2), new RecoveryTimes.Spread(3, 4)));
    }

    @Test
    void keepsKindsApart() {
        var times = RecoveryTimes.byKind(List.of(
                outcome(kill(Role.LEARNER), 1),
                outcome(new Fault.Pause(Role.LEARNER, 1, 3), 1),
                outcome(new Fault.Corrupt(0, Damage.NO_VALUE), 1)));
        assertThat(times).containsOnlyKeys("corrupt", "kill learner", "pause");
    }

    @Test
    void leavesOutRecoveriesThatDidNotCome() {
        var never = new FaultOutcome(new PlannedFault(1, kill(Role.BROKER), 1, 0), 0, 0, Recovery.NONE, false);
        var times = RecoveryTimes.byKind(List.of(never, outcome(kill(Role.BROKER), 3)));
        assertThat(times.get("kill broker"))
                .isEqualTo(new RecoveryTimes(2, new RecoveryTimes.Spread(3, 3), new RecoveryTimes.Spread(6, 6)));
    }
}
