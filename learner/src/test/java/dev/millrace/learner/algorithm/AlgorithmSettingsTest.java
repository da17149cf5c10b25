package dev.millrace.learner.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.learner.formula.advantage.LambdaRule;
import dev.millrace.learner.formula.loss.Aggregation;
import dev.millrace.policy.network.AdamWSettings;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AlgorithmSettingsTest {
    private static final AdamWSettings ADAMW = new AdamWSettings(0.9, 0.99, 1e-8, 0);

    @Test
    void vapoIsAsPublished() {
        var vapo = AlgorithmSettings.vapo();

        assertThat(vapo.advantage()).isEqualTo(new AdvantageSettings(1, 1, new LambdaRule.LengthAdaptive(0.05), false));
        assertThat(vapo.objective().clipLow()).isEqualTo(0.2);
        assertThat(vapo.objective().clipHigh()).isEqualTo(0.28);
        assertThat(vapo.objective().aggregation()).isEqualTo(new Aggregation.TokenMean());
        assertThat(vapo.objective().positiveExampleWeight()).isEqualTo(0.1);
        assertThat(vapo.policyOptimizer().learningRate()).isEqualTo(1e-6);
        assertThat(vapo.critic().optimizer().learningRate()).isEqualTo(2e-6);
        assertThat(vapo.pretraining().maxRounds()).isEqualTo(50);
    }

    @Test
    void refusesAdvantagesOutOfRange() {
        var rule = new LambdaRule.Fixed(1);

        refuses(() -> new AdvantageSettings(1.1, 1, rule, false), "gamma: got 1.1, expected in [0, 1]");
        refuses(() -> new AdvantageSettings(1, -0.1, rule, false), "criticLambda: got -0.1, expected in [0, 1]");
    }

    @Test
    void refusesAnObjectiveOutOfRange() {
        var mean = new Aggregation.TokenMean();

        refuses(() -> new ObjectiveSettings(1.2, 0, 0, mean, 0), "clipLow: got 1.2, expected in [0, 1]");
        refuses(() -> new ObjectiveSettings(0, -1, 0, mean, 0), "clipHigh: got -1.0, expected >= 0");
        refuses(() -> new ObjectiveSettings(0, 0, -1, mean, 0), "behaviorWeightCap: got -1.0, expected >= 0");
        refuses(() -> new ObjectiveSettings(0, 0, 0, mean, -1), "positiveExampleWeight: got -1.0, expected >= 0");
    }

    @Test
    void refusesUpdatesOutOfRange() {
        refuses(() -> new UpdateSettings(0, 1, 1, true), "miniBatches: got 0, expected >= 1");
        refuses(() -> new UpdateSettings(1, 0, 1, true), "epochs: got 0, expected >= 1");
        refuses(() -> new UpdateSettings(1, 1, 0, true), "microBatchTokens: got 0, expected >= 1");
    }

    @Test
    void refusesAnOptimizerOutOfRange() {
        refuses(() -> new OptimizerSettings(0, 0, 1, ADAMW), "learningRate: got 0.0, expected > 0 and finite");
        refuses(() -> new OptimizerSettings(1, -1, 1, ADAMW), "warmUpSteps: got -1, expected >= 0");
        refuses(() -> new OptimizerSettings(1, 0, 0, ADAMW), "maxGradientNorm: got 0.0, expected > 0");
        refuses(
                () -> new OptimizerSettings(1, 0, 1, new AdamWSettings(1, 0.9, 1e-8, 0)),
                "adamW.beta1: got 1.0, expected in [0, 1)");
        refuses(
                () -> new OptimizerSettings(1, 0, 1, new AdamWSettings(0.9, -1, 1e-8, 0)),
                "adamW.beta2: got -1.0, expected in [0, 1)");
        refuses(
                () -> new OptimizerSettings(1, 0, 1, new AdamWSettings(0.9, 0.9, 0, 0)),
                "adamW.epsilon: got 0.0, expected > 0");
        refuses(
                () -> new OptimizerSettings(1, 0, 1, new AdamWSettings(0.9, 0.9, 1e-8, -1)),
                "adamW.weightDecay: got -1.0, expected >= 0");
    }

    @Test
    void refusesACriticOrAPretrainingOutOfRange() {
        var optimizer = new OptimizerSettings(1e-3, 0, 1, ADAMW);

        refuses(() -> new CriticSettings(optimizer, -1, 1), "valueClip: got -1.0, expected >= 0");
        refuses(() -> new CriticSettings(optimizer, 0, 0), "updates: got 0, expected >= 1");
        refuses(() -> new PretrainingSettings(optimizer, 0, 1, 1, 1, 1, 1), "heldOutPrompts: got 0, expected >= 1");
        refuses(() -> new PretrainingSettings(optimizer, 1, 0, 1, 1, 1, 1), "miniBatches: got 0, expected >= 1");
        refuses(() -> new PretrainingSettings(optimizer, 1, 1, 0, 1, 1, 1), "epochs: got 0, expected >= 1");
        refuses(() -> new PretrainingSettings(optimizer, 1, 1, 1, 0, 1, 1), "evaluateEvery: got 0, expected >= 1");
        refuses(() -> new PretrainingSettings(optimizer, 1, 1, 1, 1, 0, 1), "patience: got 0, expected >= 1");
        refuses(() -> new PretrainingSettings(optimizer, 1, 1, 1, 1, 1, -1), "maxRounds: got -1, expected >= 0");
    }

    private static void refuses(ThrowingCallable settings, String message) {
        assertThatThrownBy(settings)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
