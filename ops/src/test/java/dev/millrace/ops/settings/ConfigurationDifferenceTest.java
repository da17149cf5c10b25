package dev.millrace.ops.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfigurationDifferenceTest {
    @Test
    void namesEveryKeyWithBothValues() {
        assertThat(ConfigurationDifference.between("a: {b: 1, c: x}\nd: 2\n", "a: {b: 3, c: x}\ne: [4]\n"))
                .containsExactly("a.b: 1, now 3", "d: 2, now none", "e: none, now [4]");
    }

    @Test
    void passesOverCommentsAndOrder() {
        assertThat(ConfigurationDifference.between("a: 1  # one\nb: 2\n", "b: 2\na: 1\n"))
                .isEmpty();
    }
}
