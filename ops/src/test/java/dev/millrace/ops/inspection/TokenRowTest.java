package dev.millrace.ops.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.messages.assessment.ResponseAssessment;
import dev.millrace.messages.rollout.Observation;
import dev.millrace.messages.rollout.Rollout;
import dev.millrace.messages.rollout.VersionSpan;
import dev.millrace.verifier.request.FinishReason;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TokenRowTest {
    /// Of four tokens the policy wrote the first and the last; a newer version wrote from the third on.
    private static final Rollout ROLLOUT = new Rollout(
            new int[] {10, 11, 12, 13},
            new float[] {-1, 0, 0, -2},
            List.of(new VersionSpan(0, 5), new VersionSpan(2, 6)),
            List.of(new Observation(1, 3)),
            FinishReason.STOP,
            "text");

    private static ResponseAssessment assessment(float... values) {
        return new ResponseAssessment(0, new float[] {-1.5f, -1}, values, new float[] {0.25f, -0.25f});
    }

    @Test
    void putsNumbersBesideTheTokensThatThePolicyWrote() {
        var rows = TokenRow.of(ROLLOUT, Optional.of(assessment(0.5f, 0.75f)));
        assertThat(rows)
                .containsExactly(
                        new TokenRow(0, 10, 5, Optional.of(new TokenNumbers(-1, -1.5, 0.5, 0.25))),
                        new TokenRow(1, 11, 5, Optional.empty()),
                        new TokenRow(2, 12, 6, Optional.empty()),
                        new TokenRow(3, 13, 6, Optional.of(new TokenNumbers(-2, -1, 0.75, -0.25))));
    }

    @Test
    void takesTheRatioOfBothProbabilities() {
        var rows = TokenRow.of(ROLLOUT, Optional.of(assessment()));
        assertThat(rows.getFirst().numbers().orElseThrow().ratio()).isEqualTo(Math.exp(-0.5), Offset.offset(1e-12));
        assertThat(rows.getLast().numbers().orElseThrow().ratio()).isEqualTo(Math.E, Offset.offset(1e-12));
        assertThat(rows.getFirst().numbers().orElseThrow().value()).isNaN();
    }

    @Test
    void knowsWhatWasDrawnWithoutAnAssessment() {
        var numbers = TokenRow.of(ROLLOUT, Optional.empty()).getLast().numbers().orElseThrow();
        assertThat(numbers.behaviorLogProb()).isEqualTo(-2);
        assertThat(numbers.advantage()).isNaN();
        assertThat(numbers.ratio()).isNaN();
    }
}
