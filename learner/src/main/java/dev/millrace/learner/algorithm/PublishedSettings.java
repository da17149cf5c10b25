package dev.millrace.learner.algorithm;

import dev.millrace.learner.formula.ValueRange;
import dev.millrace.learner.formula.advantage.GroupRule;
import dev.millrace.learner.formula.advantage.LambdaRule;
import dev.millrace.learner.formula.loss.Aggregation;
import dev.millrace.learner.formula.loss.BehaviorWeight;
import dev.millrace.learner.formula.loss.PolicyClip;
import dev.millrace.policy.network.AdamWSettings;

/// The settings of the papers. All weigh tokens of older weights, with a cap of 2, which the papers,
/// being synchronous, do not: at staleness 0 the weights are 1.
final class PublishedSettings {
    private static final PolicyClip CLIP = new PolicyClip(0.2, 0.2, 0);
    private static final PolicyClip CLIP_HIGHER = new PolicyClip(0.2, 0.28, 0);
    private static final AuxiliarySettings NOTHING = new AuxiliarySettings(0, new ReferenceKl.None());
    private static final Aggregation TOKEN_MEAN = new Aggregation.TokenMean();
    private static final Aggregation SEQUENCE_MEAN = new Aggregation.SequenceMean();
    private static final AdvantageSettings NORMALIZED = new AdvantageSettings.Group(new GroupRule.Normalized(1e-6));
    private static final FilterSettings NO_FILTERS =
            new FilterSettings(new DynamicSampling.Off(), new OverlongSettings(false, 0));
    private static final int MICRO_BATCH_TOKENS = 16_384;

    private PublishedSettings() {}

    /// Section 5.1 and equations 3 to 10. Mini-batches of 512 out of 8,192 responses; warm-up without its length.
    static AlgorithmSettings vapo() {
        return withCritic(
                "vapo",
                generalized(new LambdaRule.Fixed(1), new LambdaRule.LengthAdaptive(0.05)),
                objective(CLIP_HIGHER, TOKEN_MEAN, new AuxiliarySettings(0.1, new ReferenceKl.None())),
                pretrained(50));
    }

    /// Vanilla PPO as VAPO's table 1 starts from, none of its seven parts: one lambda of 0.95, symmetric
    /// clip, mean over responses, one response a prompt. (1707.06347 itself takes gamma 0.99 and several
    /// epochs, for games.)
    static AlgorithmSettings ppo() {
        return withCritic(
                "ppo",
                generalized(new LambdaRule.Fixed(0.95), new LambdaRule.Fixed(0.95)),
                objective(CLIP, SEQUENCE_MEAN, NOTHING),
                pretrained(0));
    }

    /// Section 4.2: one update a batch of 1,024 responses, divergence from the reference with weight 0.04.
    static AlgorithmSettings grpo() {
        return withoutCritic(
                "grpo",
                NORMALIZED,
                objective(CLIP, SEQUENCE_MEAN, new AuxiliarySettings(0, new ReferenceKl.InLoss(0.04))),
                NO_FILTERS,
                updates(1));
    }

    /// Section 4.1: 16 updates a batch, warm-up over 20 steps, responses of 16,384 tokens and 4,096 more with
    /// penalty.
    static AlgorithmSettings dapo() {
        return withoutCritic(
                "dapo",
                NORMALIZED,
                objective(CLIP_HIGHER, TOKEN_MEAN, NOTHING),
                new FilterSettings(new DynamicSampling.Refill(10), new OverlongSettings(false, 0.2)),
                updates(16));
    }

    /// Section 3: no division by deviation or length; the constant is the longest length, 3,000 tokens.
    static AlgorithmSettings drGrpo() {
        return withoutCritic(
                "dr-grpo",
                new AdvantageSettings.Group(new GroupRule.Centered()),
                objective(CLIP, new Aggregation.SequenceSumConstant(3000), NOTHING),
                NO_FILTERS,
                updates(1));
    }

    /// REINFORCE with a leave-one-out baseline: sums over a response's tokens, one update, no clip,
    /// divergence from the reference in the reward.
    static AlgorithmSettings rloo() {
        return withoutCritic(
                "rloo",
                new AdvantageSettings.Group(new GroupRule.LeaveOneOut()),
                objective(
                        new PolicyClip(1, Double.MAX_VALUE, 0),
                        new Aggregation.SequenceSumConstant(1),
                        new AuxiliarySettings(0, new ReferenceKl.InReward(0.03))),
                NO_FILTERS,
                updates(1));
    }

    /// Section 5.1: a batch in four mini-batches, bounds 3e-4 and 4e-4.
    static AlgorithmSettings gspo() {
        var objective = new ObjectiveSettings(
                new RatioSettings(RatioSettings.Level.SEQUENCE, RatioSettings.Base.PROXIMAL),
                new PolicyClip(3e-4, 4e-4, 0),
                new BehaviorWeight.Truncated(BehaviorWeight.Level.GEOMETRIC, 2),
                SEQUENCE_MEAN,
                NOTHING);
        return withoutCritic("gspo", NORMALIZED, objective, NO_FILTERS, updates(4));
    }

    private static AdvantageSettings generalized(LambdaRule critic, LambdaRule policy) {
        return new AdvantageSettings.Generalized(1, critic, policy, Truncation.ENDED, false);
    }

    private static ObjectiveSettings objective(PolicyClip clip, Aggregation aggregation, AuxiliarySettings auxiliary) {
        return new ObjectiveSettings(
                new RatioSettings(RatioSettings.Level.TOKEN, RatioSettings.Base.PROXIMAL),
                clip,
                new BehaviorWeight.Truncated(BehaviorWeight.Level.TOKEN, 2),
                aggregation,
                auxiliary);
    }

    private static AlgorithmSettings withCritic(
            String preset, AdvantageSettings advantage, ObjectiveSettings objective, CriticSettings critic) {
        return new AlgorithmSettings(preset, advantage, objective, NO_FILTERS, updates(16), optimizer(1e-6), critic);
    }

    private static AlgorithmSettings withoutCritic(
            String preset,
            AdvantageSettings advantage,
            ObjectiveSettings objective,
            FilterSettings filters,
            UpdateSettings updates) {
        return new AlgorithmSettings(
                preset, advantage, objective, filters, updates, optimizer(1e-6), new CriticSettings.None());
    }

    private static CriticSettings pretrained(int maxRounds) {
        var pretraining = new PretrainingSettings(optimizer(2e-6), 256, 16, 1, 16, 4, maxRounds);
        return new CriticSettings.Trained(optimizer(2e-6), new ValueRange.Unbounded(), 0, 1, pretraining);
    }

    private static UpdateSettings updates(int miniBatches) {
        return new UpdateSettings(miniBatches, 1, MICRO_BATCH_TOKENS, true);
    }

    private static OptimizerSettings optimizer(double learningRate) {
        return new OptimizerSettings(learningRate, 20, 1, new AdamWSettings(0.9, 0.999, 1e-8, 0));
    }
}
