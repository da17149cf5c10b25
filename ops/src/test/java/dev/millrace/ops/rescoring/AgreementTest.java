package dev.millrace.ops.rescoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.history.LogEntry;
import dev.millrace.messages.log.Position;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.messages.prompt.PromptId;
import dev.millrace.messages.prompt.Purpose;
import dev.millrace.messages.prompt.Sampling;
import dev.millrace.messages.rollout.Rollout;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.messages.rollout.VersionSpan;
import dev.millrace.messages.rollout.WorkerClock;
import dev.millrace.ops.inspection.VerdictKind;
import dev.millrace.verifier.Verdict;
import dev.millrace.verifier.request.FinishReason;
import dev.millrace.verifier.request.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final Verdict RIGHT = new Verdict.Scored(1, true, "7");
    private static final Verdict WRONG = new Verdict.Scored(0, false, "8");
    private static final Verdict NONE = new Verdict.NoAnswer("nothing");

    private final Agreement agreement = new Agreement(1);

    @BeforeEach
    void addTwoGroups() {
        agreement.add(new Rescored(entry("sums", RIGHT, WRONG), group("sums", RIGHT, RIGHT)));
        agreement.add(new Rescored(entry("products", NONE, WRONG), group("products", WRONG, WRONG)));
    }

    private static LogEntry.Intact<TrajectoryGroup> entry(String family, Verdict... verdicts) {
        return new LogEntry.Intact<>(new Position("t", 0, 0), 0, group(family, verdicts));
    }

    private static TrajectoryGroup group(String family, Verdict... verdicts) {
        var problem = new Problem("p", List.of(), "7", "data", family, 0, Map.of());
        var prompt = new Prompt(
                new PromptId("run", 4), Purpose.TRAINING, problem, new Sampling(1, 1, 0, 8, List.of()), 2, 0);
        var clock = new WorkerClock("w", 0, 0);
        return new TrajectoryGroup(
                prompt,
                new int[] {1},
                Stream.of(verdicts).map(AgreementTest::trajectory).toList(),
                clock,
                clock);
    }

    private static Trajectory trajectory(Verdict verdict) {
        var rollout = new Rollout(
                new int[] {1, 2},
                new float[2],
                List.of(new VersionSpan(0, 0)),
                FinishReason.STOP,
                "x".repeat(120) + " the\nanswer is 7 ");
        double reward = verdict instanceof Verdict.Scored scored ? scored.reward() : Double.NaN;
        return new Trajectory(rollout, "v", verdict, reward, 2);
    }

    @Test
    void countsWhichVerdictsBecameWhich() {
        assertThat(agreement.count(VerdictKind.ACCEPTED, VerdictKind.ACCEPTED)).isEqualTo(1);
        assertThat(agreement.count(VerdictKind.REJECTED, VerdictKind.ACCEPTED)).isEqualTo(1);
        assertThat(agreement.count(VerdictKind.NO_ANSWER, VerdictKind.REJECTED)).isEqualTo(1);
        assertThat(agreement.count(VerdictKind.REJECTED, VerdictKind.REJECTED)).isEqualTo(1);
        assertThat(agreement.count(VerdictKind.ACCEPTED, VerdictKind.REJECTED)).isZero();
        assertThat(agreement.total().agreement()).isEqualTo(0.5);
    }

    @Test
    void leavesResponsesWithoutRewardOutOfTheMean() {
        assertThat(agreement.total().logged().mean()).hasValue(1.0 / 3);
        assertThat(agreement.total().again().mean()).hasValue(0.5);
        assertThat(agreement.families().get("products"))
                .isEqualTo(new Tally(2, 1, new Tally.Rewards(1, 0), new Tally.Rewards(2, 0)));
    }

    @Test
    void keepsTheFirstChangesAndTheEndOfTheirResponses() {
        assertThat(agreement.changes()).hasSize(1);
        var change = agreement.changes().getFirst();
        assertThat(change.sibling()).isEqualTo(1);
        assertThat(change.before().verdict()).isEqualTo(WRONG);
        assertThat(change.after().verdict()).isEqualTo(RIGHT);
        assertThat(change.tail())
                .startsWith("\u2026x")
                .endsWith("x the answer is 7")
                .hasSize(101);
    }
}
