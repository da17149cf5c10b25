package dev.millrace.scorer.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class VerifiersTest {
    @Test
    void findsTheBuiltInOnesByService() {
        assertThat(Verifiers.names()).containsExactly("exact", "number");
    }

    @Test
    void anUnknownNameIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> Verifiers.create("math", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("verifier: got 'math', expected one of exact, number");
    }
}
