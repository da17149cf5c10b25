package dev.millrace.verifiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class VerifiersTest {
    @Test
    void findsTheBuiltInOnesByService() {
        assertThat(Verifiers.onClassPath().names()).contains("answer-line", "exact", "number", "text");
    }

    @Test
    void anUnknownNameIsRefusedWithTheKnownOnes() {
        var verifiers = Verifiers.onClassPath();
        assertThatThrownBy(() -> verifiers.create("none-such", Map.of(), Contexts.plain()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("verifier: got 'none-such', expected one of " + String.join(", ", verifiers.names()));
    }
}
