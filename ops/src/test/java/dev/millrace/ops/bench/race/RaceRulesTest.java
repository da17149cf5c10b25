package dev.millrace.ops.bench.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RaceRulesTest {
    private final RaceRules rules = new RaceRules(0.9, 40, 2, List.of());

    @Test
    void keepsACheckpointOfEveryStepThatIsLookedAt() {
        var schedule = rules.run(7, RaceRules.Way.AT_ONCE).learner().schedule();
        assertThat(schedule.checkpointEvery()).isEqualTo(2);
        assertThat(schedule.keepCheckpoints()).isGreaterThanOrEqualTo(40 / 2 + 1);
        assertThat(rules.run(7, RaceRules.Way.AT_ONCE).run().seed()).isEqualTo(7);
    }

    @Test
    void trainsAsTheDemonstrationDoes() {
        var run = rules.run(1, RaceRules.Way.AT_ONCE).learner();
        var task = rules.task().learner();
        assertThat(run.algorithm()).isEqualTo(task.algorithm());
        assertThat(run.batch()).isEqualTo(task.batch());
    }

    @Test
    void inTurnsNoResponseIsOld() {
        var settings = rules.run(1, RaceRules.Way.IN_TURNS);
        assertThat(settings.learner().batch().maxStaleness()).isZero();
        assertThat(settings.learner().compute().threads())
                .isEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @ParameterizedTest
    @CsvSource({"0, 40, 2", "1, 40, 2", "NaN, 40, 2", "0.9, 40, 0", "0.9, 1, 2"})
    void refusesARaceThatNobodyCanEnd(double target, int steps, int every) {
        assertThatThrownBy(() -> new RaceRules(target, steps, every, List.of())).hasMessageContaining("got");
    }
}
