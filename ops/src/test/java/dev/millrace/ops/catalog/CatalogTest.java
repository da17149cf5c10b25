package dev.millrace.ops.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.learner.algorithm.Preset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogTest {
    private final Catalog all = new Catalog(List.of(Preset.values()));

    @Test
    void fitsInto120Columns() {
        assertThat(all.text().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
    }

    @Test
    void readsThePartsOffTheSettings() {
        assertThat(PresetParts.of(Preset.VAPO))
                .containsEntry("prompts x group", "512 x 16")
                .containsEntry("policy lambda", "length-adaptive, alpha 0.05")
                .containsEntry("clip", "low 0.2, high 0.28, dual 0")
                .containsEntry("policy rate", "1e-6, warm-up 20");
        assertThat(PresetParts.of(Preset.GRPO))
                .containsEntry("advantage", "group, normalized, epsilon 1e-6")
                .containsEntry("critic", "none");
    }

    @Test
    void namesTheSamePartsForEveryPreset() {
        assertThat(Preset.values())
                .allSatisfy(preset -> assertThat(PresetParts.of(preset).keySet())
                        .containsExactlyElementsOf(PresetParts.of(Preset.VAPO).keySet()));
    }

    @Test
    void breaksCellsAtSpaces() {
        var table = new TextTable(List.of(List.of("", "a", "b"), List.of("part", "one two three", "x")), 22);

        assertThat(table.text()).isEqualTo("""
                      a        b
                ----------------------
                part  one two  x
                      three""");
    }

    @Test
    void givesProgramsTheWholeSettings() {
        assertThat(all.values()).containsOnlyKeys("vapo", "ppo", "grpo", "dapo", "dr-grpo", "rloo", "gspo");
        assertThat(all.values().toString())
                .startsWith("{vapo={paper=2504.05118, prompts=512, groupSize=16, algorithm={preset=vapo, ");
    }
}
