package dev.millrace.learner.algorithm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.millrace.learner.formula.ValueRange;
import dev.millrace.learner.formula.advantage.LambdaRule;
import dev.millrace.learner.formula.loss.Aggregation;
import dev.millrace.learner.formula.loss.BehaviorWeight;
import dev.millrace.learner.formula.loss.PolicyClip;
import dev.millrace.learner.step.Settings;
import dev.millrace.policy.network.AdamWSettings;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlgorithmSettingsTest {
    private static final AdamWSettings ADAMW = new AdamWSettings(0.9, 0.99, 1e-8, 0);

    @Test
    void vapoIsAsPublished() {
        var vapo = Preset.VAPO.settings();
        var critic = vapo.trainedCritic().orElseThrow();

        assertThat(vapo.advantage())
                .isEqualTo(new AdvantageSettings.Generalized(
                        1, new LambdaRule.Fixed(1), new LambdaRule.LengthAdaptive(0.05), Truncation.ENDED, false));
        assertThat(vapo.objective().clip()).isEqualTo(new PolicyClip(0.2, 0.28, 0));
        assertThat(vapo.objective().aggregation()).isEqualTo(new Aggregation.TokenMean());
        assertThat(vapo.objective().auxiliary()).isEqualTo(new AuxiliarySettings(0.1, new ReferenceKl.None()));
        assertThat(vapo.policyOptimizer().learningRate()).isEqualTo(1e-6);
        assertThat(critic.optimizer().learningRate()).isEqualTo(2e-6);
        assertThat(critic.pretraining().maxRounds()).isEqualTo(50);
        assertThat(Preset.VAPO.prompts() * Preset.VAPO.groupSize()).isEqualTo(8192);
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void everyPresetIsACombinationThatIsAllowedAndKnowsItsName(Preset preset) {
        assertThat(preset.settings().preset()).isEqualTo(preset.key());
        assertThat(preset.settings().trainedCritic().isPresent())
                .isEqualTo(preset == Preset.VAPO || preset == Preset.PPO);
    }

    @Test
    void refusesAdvantagesOutOfRange() {
        var rule = new LambdaRule.Fixed(1);

        refuses(
                () -> new AdvantageSettings.Generalized(1.1, rule, rule, Truncation.ENDED, false),
                "gamma: got 1.1, expected in [0, 1]");
        refuses(() -> new LambdaRule.LengthAdaptive(0), "alpha: got 0.0, expected > 0 and finite");
        refuses(() -> new LambdaRule.FirstTokenWeight(0), "weight: got 0.0, expected in (0, 1]");
    }

    @Test
    void refusesAnObjectiveOutOfRange() {
        refuses(() -> new PolicyClip(1.2, 0, 0), "low: got 1.2, expected in [0, 1]");
        refuses(() -> new PolicyClip(0, -1, 0), "high: got -1.0, expected >= 0");
        refuses(() -> new PolicyClip(0, 0, 0.5), "dual: got 0.5, expected 0 or > 1");
        refuses(
                () -> new AuxiliarySettings(-1, new ReferenceKl.None()),
                "positiveExampleWeight: got -1.0, expected >= 0");
        refuses(() -> new ReferenceKl.InLoss(0), "weight: got 0.0, expected > 0");
        refuses(() -> new OverlongSettings(false, 2), "penaltyShare: got 2.0, expected in [0, 1]");
    }

    @Test
    void refusesPartsThatContradictEachOther() {
        var vapo = Settings.of(Preset.VAPO);
        var grpo = Settings.of(Preset.GRPO);

        refuses(
                () -> vapo.with(new CriticSettings.None()),
                "critic: got none, expected trained: generalized advantages are made of a critic's values");
        refuses(
                () -> grpo.with(Settings.critic(1)),
                "critic: got trained, expected none: group advantages would never ask it");
        refuses(
                () -> vapo.with(Preset.GSPO.settings().objective()),
                "objective.ratio.level: got sequence, expected token with generalized advantages: tokens of a response"
                        + " differ in advantage, and share one ratio");
    }

    @Test
    void refusesOlderWeightsThatCountTwiceAndResponsesWithTwoWeights() {
        var gspo = Preset.GSPO.settings().objective();
        var onBehavior = new RatioSettings(RatioSettings.Level.TOKEN, RatioSettings.Base.BEHAVIOR);
        var byToken = new BehaviorWeight.Truncated(BehaviorWeight.Level.TOKEN, 2);

        refuses(
                () -> new ObjectiveSettings(onBehavior, gspo.clip(), byToken, gspo.aggregation(), gspo.auxiliary()),
                "behaviorWeight: got " + byToken
                        + ", expected none with ratio.base behavior: the older weights would count twice");
        refuses(
                () -> new ObjectiveSettings(gspo.ratio(), gspo.clip(), byToken, gspo.aggregation(), gspo.auxiliary()),
                "behaviorWeight.level: got token, expected sequence or geometric with ratio.level sequence: a response"
                        + " has one weight");
        refuses(
                () -> new ObjectiveSettings(
                        gspo.ratio(),
                        gspo.clip(),
                        gspo.behaviorWeight(),
                        new Aggregation.TokenMean(),
                        gspo.auxiliary()),
                "aggregation: got TokenMean[], expected sequence-mean with ratio.level sequence: a response has one"
                        + " loss");
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

        refuses(() -> trained(optimizer, -1, 1), "valueClip: got -1.0, expected >= 0");
        refuses(() -> trained(optimizer, 0, 0), "updates: got 0, expected >= 1");
        refuses(() -> new PretrainingSettings(optimizer, 0, 1, 1, 1, 1, 1), "heldOutPrompts: got 0, expected >= 1");
        refuses(() -> new PretrainingSettings(optimizer, 1, 0, 1, 1, 1, 1), "miniBatches: got 0, expected >= 1");
        refuses(() -> new PretrainingSettings(optimizer, 1, 1, 0, 1, 1, 1), "epochs: got 0, expected >= 1");
        refuses(() -> new PretrainingSettings(optimizer, 1, 1, 1, 0, 1, 1), "evaluateEvery: got 0, expected >= 1");
        refuses(() -> new PretrainingSettings(optimizer, 1, 1, 1, 1, 0, 1), "patience: got 0, expected >= 1");
        refuses(() -> new PretrainingSettings(optimizer, 1, 1, 1, 1, 1, -1), "maxRounds: got -1, expected >= 0");
    }

    private static CriticSettings trained(OptimizerSettings optimizer, double valueClip, int updates) {
        var pretraining = new PretrainingSettings(optimizer, 1, 1, 1, 1, 1, 1);
        return new CriticSettings.Trained(optimizer, new ValueRange.Unbounded(), valueClip, updates, pretraining);
    }

    private static void refuses(ThrowingCallable settings, String message) {
        assertThatThrownBy(settings)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
