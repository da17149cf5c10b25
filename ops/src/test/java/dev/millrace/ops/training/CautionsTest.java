package dev.millrace.ops.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.millrace.ops.settings.Configuration;
import dev.millrace.ops.settings.RunSettings;
import org.junit.jupiter.api.Test;

class CautionsTest {
    private static RunSettings withAlpha(double alpha) {
        return new Configuration()
                .set("learner.algorithm.advantage.policyLambda.alpha=" + alpha)
                .set("learner.batch.sampling.maxTokens=20")
                .bind();
    }

    @Test
    void warnsWhereNoResponseIsLongEnoughForTheLengthAdaptiveLambda() {
        assertThat(Cautions.lambda(withAlpha(0.049)))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("learner.algorithm.advantage.policyLambda.alpha:"
                                + " got 0.049 for responses of at most 20 tokens, expected alpha * length >= 1"));
        assertThat(Cautions.lambda(withAlpha(0.05))).isEmpty();
    }

    @Test
    void saysNothingWithoutALengthAdaptiveLambda() {
        assertThat(Cautions.lambda(new Configuration()
                        .set("learner.algorithm.preset=grpo")
                        .set("learner.batch.sampling.maxTokens=1")
                        .bind()))
                .isEmpty();
    }
}
