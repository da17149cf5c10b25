package dev.millrace.ops.drill.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.ops.drill.plan.Damage;
import dev.millrace.ops.drill.plan.DrillSettings;
import dev.millrace.ops.drill.plan.Fault;
import dev.millrace.ops.drill.plan.PlannedFault;
import dev.millrace.ops.drill.plan.Role;
import dev.millrace.ops.ledger.Ledger;
import dev.millrace.ops.ledger.LegalRun;
import dev.millrace.ops.replay.VerifyResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DrillReportTest {
    private static final Audit.Letters ONE_DAMAGED = new Audit.Letters(1, 0);

    private static final Ledger LEDGER = Ledger.of(LegalRun.draw(1, 6, 3).recorded());

    private static FaultOutcome outcome(int number, Fault fault, Recovery recovery) {
        return new FaultOutcome(new PlannedFault(number, fault, 1, 0), 10.04, 7, recovery, false);
    }

    private static Recovery after(double seconds) {
        var time = OptionalDouble.of(seconds);
        return new Recovery(time, time, time);
    }

    private static DrillReport report(Audit audit, FaultOutcome... outcomes) {
        var settings = new DrillSettings(1, 2, Duration.ofMinutes(1), EnumSet.allOf(Role.class));
        var replay = new VerifyResult("drill", new VerifyResult.Range(1, 9), 0, 9, Optional.empty(), 1);
        return new DrillReport(
                Path.of("run"), settings, List.of(outcomes), Map.of(), new Evidence(audit, LEDGER, replay));
    }

    private static DrillReport report(Audit audit) {
        return report(
                audit,
                outcome(1, new Fault.Kill(Role.LEARNER, 1), after(4)),
                outcome(2, new Fault.Corrupt(3, Damage.NO_VALUE), after(0.25)));
    }

    @Test
    void isCleanWhereEveryPromptWasConsumedOnceAndOnlyDamagedRecordsAreDead() {
        var report = report(new Audit(9, 40, 36, 0, List.of(), List.of(), ONE_DAMAGED));
        assertThat(report.isClean()).isTrue();
        assertThat(report.values())
                .containsEntry("lost", 0)
                .containsEntry("trainedTwice", 0)
                .containsEntry("different", 0L)
                .containsEntry("violations", List.of());
        assertThat(report.text())
                .contains("  1     10.0  kill     learner-1                         7      4.0        4.0       4.0")
                .contains("2 of 2 faults in 9 steps");
    }

    @Test
    void namesWhatWasLostAndWhatWasTrainedTwice() {
        var report = report(new Audit(9, 40, 36, 0, List.of(3L), List.of(5L), ONE_DAMAGED));
        assertThat(report.isClean()).isFalse();
        assertThat(report.violations())
                .containsExactly(
                        "prompt 3: got nothing of it, expected its group",
                        "prompt 5: got it in two steps, expected one");
    }

    @Test
    void missesDeadLettersAndFindsThoseThatNobodyCaused() {
        assertThat(report(new Audit(9, 40, 36, 0, List.of(), List.of(), new Audit.Letters(0, 2)))
                        .violations())
                .containsExactly("dead letters: got 0 of rollouts and 2 others, expected 1 and 0");
    }

    @Test
    void countsARecoveryThatDidNotCome() {
        var audit = new Audit(9, 40, 36, 0, List.of(), List.of(), new Audit.Letters(0, 0));
        var report = report(audit, outcome(1, new Fault.Kill(Role.BROKER, 2), Recovery.NONE));
        assertThat(report.violations()).containsExactly("fault 1: got no recovery, expected one");
    }

    @Test
    void forgivesARecoveryThatTheDrillDidNotWaitFor() {
        var audit = new Audit(9, 40, 36, 0, List.of(), List.of(), new Audit.Letters(0, 0));
        var fault = new PlannedFault(1, new Fault.Kill(Role.BROKER, 2), 1, 0);
        var report = report(audit, new FaultOutcome(fault, 10, 7, Recovery.NONE, true));
        assertThat(report.isClean()).isTrue();
        assertThat(report.text()).contains("kill broker          1              -          -");
    }
}
