package dev.millrace.ops.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.ops.binding.ConfigurationException;
import dev.millrace.ops.settings.Configuration;
import dev.millrace.ops.settings.RunSettings;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhatIfSettingsTest {
    private static final String RUN = "learner: {batch: {prompts: 6, groupSize: 3}}\nrun: {seed: 9}\n";

    private static RunSettings over(Optional<String> preset, String... assignments) {
        var original = new Configuration().text("run", RUN).bind();
        return new WhatIfSettings(preset, List.of(assignments)).over(RUN, original);
    }

    @Test
    void changesTheAlgorithmAlone() {
        var changed = over(Optional.of("grpo"), "algorithm.updates.epochs=3");
        assertThat(changed.learner().algorithm().preset()).isEqualTo("grpo");
        assertThat(changed.learner().algorithm().updates().epochs()).isEqualTo(3);
        assertThat(changed.learner().batch().prompts()).isEqualTo(6);
        assertThat(changed.learner().batch().groupSize()).isEqualTo(3);
        assertThat(changed.run().seed()).isEqualTo(9);
    }

    @Test
    void takesFullPathsToo() {
        assertThat(over(Optional.empty(), "learner.algorithm.updates.epochs=2")
                        .learner()
                        .algorithm()
                        .updates()
                        .epochs())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"run.seed=3", "learner.batch.prompts=4", "epochs=2", "task.model.layers=3"})
    void refusesWhatHasHappened(String assignment) {
        assertThatThrownBy(() -> new WhatIfSettings(Optional.empty(), List.of(assignment)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("--set: got " + assignment);
    }
}
