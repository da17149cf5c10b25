package dev.millrace.learner.step;

import dev.millrace.learner.algorithm.AdvantageSettings;
import dev.millrace.learner.algorithm.AlgorithmSettings;
import dev.millrace.learner.algorithm.CriticSettings;
import dev.millrace.learner.algorithm.FilterSettings;
import dev.millrace.learner.algorithm.ObjectiveSettings;
import dev.millrace.learner.algorithm.OptimizerSettings;
import dev.millrace.learner.algorithm.Preset;
import dev.millrace.learner.algorithm.PretrainingSettings;
import dev.millrace.learner.algorithm.Truncation;
import dev.millrace.learner.algorithm.UpdateSettings;
import dev.millrace.learner.formula.ValueRange;
import dev.millrace.learner.formula.advantage.LambdaRule;
import dev.millrace.learner.formula.loss.Aggregation;
import dev.millrace.policy.network.AdamWSettings;

/// Settings to try steps with.
///
/// @param all as the learner takes them
public record Settings(AlgorithmSettings all) {
    /// The parts of VAPO with alpha 0.5, four mini-batches.
    public static Settings small() {
        return of(Preset.VAPO).with(generalized(new LambdaRule.LengthAdaptive(0.5), false));
    }

    /// The parts of a preset, four mini-batches, rates for small networks.
    public static Settings of(Preset preset) {
        var published = preset.settings();
        return new Settings(new AlgorithmSettings(
                preset.key(),
                published.advantage(),
                published.objective(),
                published.filters(),
                new UpdateSettings(4, 1, 64, true),
                optimizer(0.05),
                published.trainedCritic().isPresent() ? critic(1) : published.critic()));
    }

    /// Generalized advantages, Monte-Carlo returns.
    public static AdvantageSettings generalized(LambdaRule policyLambda, boolean whiten) {
        return new AdvantageSettings.Generalized(1, new LambdaRule.Fixed(1), policyLambda, Truncation.ENDED, whiten);
    }

    /// A critic that trains so often on a mini-batch.
    public static CriticSettings critic(int updates) {
        return critic(optimizer(0.05), updates, new PretrainingSettings(optimizer(0.05), 8, 2, 1, 2, 3, 40));
    }

    private static CriticSettings critic(OptimizerSettings optimizer, int updates, PretrainingSettings pretraining) {
        return new CriticSettings.Trained(optimizer, new ValueRange.Unbounded(), 0, updates, pretraining);
    }

    /// With other advantages.
    public Settings with(AdvantageSettings other) {
        return new Settings(new AlgorithmSettings(
                all.preset(),
                other,
                all.objective(),
                all.filters(),
                all.updates(),
                all.policyOptimizer(),
                all.critic()));
    }

    /// With another objective.
    public Settings with(ObjectiveSettings other) {
        return new Settings(new AlgorithmSettings(
                all.preset(),
                all.advantage(),
                other,
                all.filters(),
                all.updates(),
                all.policyOptimizer(),
                all.critic()));
    }

    /// With other filters.
    public Settings with(FilterSettings other) {
        return new Settings(new AlgorithmSettings(
                all.preset(),
                all.advantage(),
                all.objective(),
                other,
                all.updates(),
                all.policyOptimizer(),
                all.critic()));
    }

    /// Cut in another way.
    public Settings with(UpdateSettings other) {
        return new Settings(new AlgorithmSettings(
                all.preset(),
                all.advantage(),
                all.objective(),
                all.filters(),
                other,
                all.policyOptimizer(),
                all.critic()));
    }

    /// With another critic.
    public Settings with(CriticSettings other) {
        return new Settings(new AlgorithmSettings(
                all.preset(),
                all.advantage(),
                all.objective(),
                all.filters(),
                all.updates(),
                all.policyOptimizer(),
                other));
    }

    /// With other optimizers of both networks.
    public Settings with(OptimizerSettings other) {
        var critic = all.trainedCritic()
                .<CriticSettings>map(trained -> critic(other, trained.updates(), trained.pretraining()))
                .orElse(all.critic());
        return new Settings(new AlgorithmSettings(
                all.preset(), all.advantage(), all.objective(), all.filters(), all.updates(), other, critic));
    }

    /// With another rule of adding up.
    public Settings with(Aggregation aggregation) {
        var objective = all.objective();
        return with(new ObjectiveSettings(
                objective.ratio(), objective.clip(), objective.behaviorWeight(), aggregation, objective.auxiliary()));
    }

    /// With another way of value-pretraining.
    public Settings with(PretrainingSettings other) {
        var trained = all.trainedCritic().orElseThrow();
        return with(critic(trained.optimizer(), trained.updates(), other));
    }

    /// An optimizer that warms up over two steps.
    public static OptimizerSettings optimizer(double learningRate) {
        return new OptimizerSettings(learningRate, 2, 1, new AdamWSettings(0.9, 0.99, 1e-8, 0));
    }
}
