package dev.millrace.learner.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.millrace.learner.batch.Trajectories;
import dev.millrace.learner.credit.PromptIssuer;
import dev.millrace.learner.problems.EvaluationSet;
import dev.millrace.messages.prompt.Sampling;
import dev.millrace.messages.rollout.Trajectory;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.verifier.request.Problem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluationsTest {
    private static final Sampling SAMPLING = new Sampling(1, 1, 0, 8, List.of());

    private final PromptIssuer issuer = new PromptIssuer("run", EvaluationsTest::problem, EvaluationsTest::problem);
    private final Evaluations evaluations =
            new Evaluations(List.of(new EvaluationSet("heldOut", EvaluationsTest::problem, 3, 2, SAMPLING)));

    @Test
    void countsResponsesAndProblems() {
        evaluations.ask(Moment.BEFORE, 0, 0, issuer);
        assertThat(evaluations.accept(group(0, response(1, 4), response(0, 4)))).isEmpty();
        assertThat(evaluations.accept(group(2, response(0, 5), response(0, 4)))).isEmpty();
        var result =
                evaluations.accept(group(1, response(1, 6), response(1, 4))).orElseThrow();

        assertThat(result.solveRate()).isCloseTo(3.0 / 6, within(1e-12));
        assertThat(result.passRate()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(result.meanLength()).isCloseTo(2, within(1e-12));
        assertThat(result.answers().firstVersion()).isEqualTo(4);
        assertThat(result.answers().lastVersion()).isEqualTo(6);
        assertThat(result.isOfOneVersion()).isFalse();
        assertThat(evaluations.areComplete()).isTrue();
    }

    @Test
    void countsADeadPromptAsNotSolved() {
        evaluations.ask(Moment.AFTER, 9, 6, issuer);
        evaluations.accept(group(0, response(1, 6), response(1, 6)));
        evaluations.accept(group(1, response(1, 6), response(1, 6)));
        var result = evaluations.markDead(2).orElseThrow();

        assertThat(result.solveRate()).isCloseTo(4.0 / 6, within(1e-12));
        assertThat(result.answers().dead()).isEqualTo(1);
    }

    @Test
    void countsEachPromptOnce() {
        evaluations.ask(Moment.BEFORE, 0, 0, issuer);
        evaluations.accept(group(0, response(1, 0), response(1, 0)));
        assertThat(evaluations.isAwaited(0)).isFalse();
        evaluations.accept(group(0, response(1, 0), response(1, 0)));
        assertThat(evaluations.open().getFirst().answers().accepted()).isEqualTo(2);
    }

    @Test
    void goesOnAfterARestore() {
        evaluations.ask(Moment.BEFORE, 0, 0, issuer);
        evaluations.accept(group(0, response(1, 0), response(1, 0)));
        var other = new Evaluations(List.of());
        other.restore(evaluations.open(), evaluations.results());
        other.accept(group(1, response(0, 0), response(0, 0)));

        assertThat(other.accept(group(2, response(0, 0), response(0, 0)))
                        .orElseThrow()
                        .answers()
                        .accepted())
                .isEqualTo(2);
    }

    private static Trajectory response(double reward, long version) {
        return Trajectories.trajectory(new int[] {1, 2}, new float[] {-1, -1}, reward, version);
    }

    private static TrajectoryGroup group(long number, Trajectory... responses) {
        return Trajectories.group(number, new int[] {0}, List.of(responses));
    }

    private static Problem problem(long index) {
        return new Problem("p" + index, List.of(), "", "test", "", 0, Map.of());
    }
}
