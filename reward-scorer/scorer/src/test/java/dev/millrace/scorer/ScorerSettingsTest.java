package dev.millrace.scorer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.verifiers.composition.Composition;
import dev.millrace.verifiers.composition.RewardRules;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorerSettingsTest {
    @ParameterizedTest
    @CsvSource({
        "'',1,1,'verifier: got '''', expected a name'",
        "exact,0,1,'threads: got 0, expected >= 1'",
        "exact,1,-5,'commitMillis: got -5, expected >= 1'",
    })
    void refusesWhatCannotBe(String verifier, int threads, int commitMillis, String message) {
        assertThatThrownBy(() -> new ScorerSettings(
                        verifier,
                        Map.of(),
                        new Composition.None(),
                        RewardRules.DEFAULT,
                        VerificationSettings.DEFAULT,
                        threads,
                        commitMillis))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
