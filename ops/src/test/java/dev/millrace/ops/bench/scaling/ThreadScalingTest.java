package dev.millrace.ops.bench.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadScalingTest {
    @Test
    void triesPowersOfTwoAndAllCores() {
        assertThat(ThreadScaling.upTo(1)).containsExactly(1);
        assertThat(ThreadScaling.upTo(2)).containsExactly(1, 2);
        assertThat(ThreadScaling.upTo(6)).containsExactly(1, 2, 4, 6);
        assertThat(ThreadScaling.upTo(8)).containsExactly(1, 2, 4, 8);
    }

    @Test
    void whatTheUserSetsLiesOverWhatMakesTheKind() {
        var plan = new RunPlan(7, 80, List.of("learner.compute.threads=5"));
        var settings = plan.settings("threads", List.of("learner.compute.threads=1", "generator.compute.threads=2"));

        assertThat(settings.learner().compute().threads()).isEqualTo(5);
        assertThat(settings.generator().compute().threads()).isEqualTo(2);
        assertThat(settings.learner().schedule().policySteps()).isEqualTo(7);
    }
}
