package dev.millrace.verifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class VerifiersTest {
    @Test
    void findsTheBuiltInOnesByService() {
        assertThat(Verifiers.onClassPath().names()).containsExactly("code", "exact", "number");
    }

    @Test
    void anUnknownNameIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> Verifiers.onClassPath().create("none-such", Map.of(), Contexts.plain()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("verifier: got 'none-such', expected one of code, exact, number");
    }
}
