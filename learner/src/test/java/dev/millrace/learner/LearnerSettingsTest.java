package dev.millrace.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.policy.network.choice.ComputeChoice;
import dev.millrace.learner.algorithm.AdvantageSettings;
import dev.millrace.learner.algorithm.DynamicSampling;
import dev.millrace.learner.algorithm.FilterSettings;
import dev.millrace.learner.algorithm.Preset;
import dev.millrace.learner.credit.BatchSettings;
import dev.millrace.learner.credit.RoundSettings;
import dev.millrace.learner.credit.ScheduleSettings;
import dev.millrace.learner.formula.advantage.GroupRule;
import dev.millrace.learner.log.BroadcastSettings;
import dev.millrace.learner.problems.ProblemGrouping;
import dev.millrace.learner.step.Settings;
import dev.millrace.messages.prompt.Sampling;
import dev.millrace.policy.network.AttentionPath;
import dev.millrace.policy.network.ComputeSettings;
import dev.millrace.policy.tensor.ElementType;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LearnerSettingsTest {
    @ParameterizedTest
    @EnumSource(names = {"GRPO", "RLOO", "GSPO"})
    void refusesAGroupOfOneWhereSiblingsAreCompared(Preset preset) {
        var alone = Settings.of(preset);
        assertThatThrownBy(() -> of(alone, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("batch.groupSize: got 1, expected >= 2 with group advantages");
        assertThat(of(alone, 2).batchRule().filters()).isFalse();
    }

    @Test
    void allowsAGroupOfOneWhereItIsDefined() {
        var centered = Settings.of(Preset.DR_GRPO).with(new AdvantageSettings.Group(new GroupRule.Centered()));
        assertThat(of(centered, 1).batch().groupSize()).isOne();
        assertThat(of(Settings.small(), 1).batch().groupSize()).isOne();
    }

    @Test
    void refusesToFilterGroupsOfOne() {
        var overlong = Settings.small().all().filters().overlong();
        var refilled = Settings.small().with(new FilterSettings(new DynamicSampling.Refill(2), overlong));
        assertThatThrownBy(() -> of(refilled, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("batch.groupSize: got 1, expected >= 2 with dynamic sampling");
        assertThat(of(refilled, 2).batchRule().maxRefills()).hasValue(2);
    }

    @Test
    void learnsWithTorchOnly() {
        var vector = ComputeChoice.of(ComputeSettings.vector(1));
        assertThatThrownBy(() -> of(Settings.small(), 2).computing(vector))
                .hasMessage("compute.engine: got vector, expected torch: the only one that learns");
    }

    private static LearnerSettings of(Settings algorithm, int groupSize) {
        return new LearnerSettings(
                new BatchSettings(4, groupSize, 1, ProblemGrouping.NONE, new Sampling(1, 1, 0, 8, List.of())),
                new RoundSettings(4, 1),
                new ScheduleSettings(1, 0, 1, 1),
                new BroadcastSettings(ElementType.F32, 1024, 4, true),
                ComputeChoice.of(new ComputeSettings("cpu", ElementType.F32, AttentionPath.PLAIN, 1)),
                algorithm.all(),
                Optional.empty());
    }
}
