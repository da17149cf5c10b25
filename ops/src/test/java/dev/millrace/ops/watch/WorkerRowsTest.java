package dev.millrace.ops.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.millrace.ops.glance.RoleGlance;
import dev.millrace.ops.index.Pipeline;
import dev.millrace.ops.index.Pipeline.Idle;
import dev.millrace.ops.index.Pipeline.Lag;
import dev.millrace.ops.index.Pipeline.State;
import dev.millrace.ops.index.Pipeline.Times;
import dev.millrace.ops.index.Pipeline.Topic;
import dev.millrace.ops.index.Pipeline.Work;
import dev.millrace.ops.index.Pipeline.Worker;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkerRowsTest {
    private static Worker worker(String role, String name, State state, double idle) {
        return new Worker(role, name, state, new Times(0, 10_000), new Idle(0, idle), new Work(25, 0, Map.of()));
    }

    private static List<RoleGlance> rows(Worker... workers) {
        var topics = Stream.of("prompts", "rollouts", "trajectories", "verify-requests", "verdicts")
                .map(name -> new Topic(name, 9, 9, 1.5, new Lag(name.equals("prompts") ? 3 : 0, ""), 0))
                .toList();
        return new WorkerRows(new Pipeline(0, topics, List.of(workers), Map.of(), List.of()), 2.5, "staleness 1")
                .rows();
    }

    @Test
    void showsRolesThatAreNotThereYet() {
        assertThat(rows())
                .extracting(RoleGlance::role, RoleGlance::state)
                .containsExactly(
                        tuple("learner", RoleGlance.State.STARTING),
                        tuple("generator", RoleGlance.State.STARTING),
                        tuple("scorer", RoleGlance.State.STARTING));
    }

    @Test
    void givesASingleWorkerTheRateOfItsTopic() {
        assertThat(rows(
                        worker("learner", "learner", State.WORKING, 0.25),
                        worker("generator", "g", State.WAITING, 0.75),
                        worker("scorer", "s", State.SILENT, Double.NaN)))
                .containsExactly(
                        new RoleGlance("learner", RoleGlance.State.WORKING, "2.50 s/step", 0.25, "staleness 1"),
                        new RoleGlance("generator", RoleGlance.State.WAITING, "1.5 groups/s", 0.75, "3 prompts wait"),
                        new RoleGlance("scorer", RoleGlance.State.SILENT, "1.5 groups/s", Double.NaN, ""));
    }

    @Test
    void namesAFewWorkersAndTellsTheirOwnRates() {
        assertThat(rows(worker("generator", "a", State.WORKING, 0.25), worker("generator", "b", State.ENDED, 0.5)))
                .contains(
                        new RoleGlance("a", RoleGlance.State.WORKING, "2.5 groups/s", 0.25, "3 prompts wait"),
                        new RoleGlance("b", RoleGlance.State.ENDED, "2.5 groups/s", 0.5, ""));
    }

    @Test
    void addsUpManyWorkersAndSaysHowManyAreSilent() {
        var generators = Stream.of("a", "b", "c", "d")
                .map(name -> worker("generator", name, name.equals("a") ? State.SILENT : State.WORKING, 0.25))
                .toArray(Worker[]::new);
        assertThat(rows(generators))
                .contains(new RoleGlance(
                        "4 generators", RoleGlance.State.WORKING, "1.5 groups/s", 0.25, "1 silent, 3 prompts wait"));
    }

    @Test
    void showsJudgesWhereThereAreAny() {
        assertThat(rows(worker("judge", "j", State.WORKING, 0.5)))
                .last()
                .isEqualTo(new RoleGlance("judge", RoleGlance.State.WORKING, "1.5 groups/s", 0.5, ""));
    }
}
