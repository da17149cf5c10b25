package dev.millrace.ops.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.results.RunKey;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ComparisonPlanTest {
    @Test
    void goesSeedBySeedSoThatPresetsKeepPace() {
        var plan = new ComparisonPlan(List.of("vapo", "grpo"), List.of(3L, 1L), OptionalDouble.empty());
        assertThat(plan.runs()).extracting(RunKey::text).containsExactly("vapo-3", "grpo-3", "vapo-1", "grpo-1");
    }

    @Test
    void refusesTheSameTwice() {
        assertThatThrownBy(() -> new ComparisonPlan(List.of("vapo", "vapo"), List.of(1L), OptionalDouble.empty()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("--presets: got [vapo, vapo], expected at least one, none twice");
    }

    @Test
    void refusesARateThatNoRunCanHave() {
        assertThatThrownBy(() -> new ComparisonPlan(List.of("vapo"), List.of(1L), OptionalDouble.of(1.5)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("--rate: got 1.5, expected a share in (0, 1]");
    }
}
