package dev.millrace.learner.step;

import dev.millrace.learner.algorithm.AdvantageSettings;
import dev.millrace.learner.algorithm.AlgorithmSettings;
import dev.millrace.learner.algorithm.CriticSettings;
import dev.millrace.learner.algorithm.ObjectiveSettings;
import dev.millrace.learner.algorithm.OptimizerSettings;
import dev.millrace.learner.algorithm.PretrainingSettings;
import dev.millrace.learner.algorithm.UpdateSettings;
import dev.millrace.learner.formula.advantage.LambdaRule;
import dev.millrace.learner.formula.loss.Aggregation;
import dev.millrace.policy.network.AdamWSettings;

/// Settings to try steps with.
public record Settings(ObjectiveSettings objective, UpdateSettings updates, int criticUpdates) {
    /// The objective of VAPO, four mini-batches.
    public static Settings small() {
        return new Settings(ObjectiveSettings.vapo(), new UpdateSettings(4, 1, 64, true), 1);
    }

    /// With another rule of adding up.
    public Settings with(Aggregation aggregation) {
        return new Settings(new ObjectiveSettings(0.2, 0.28, 2, aggregation, 0.1), updates, criticUpdates);
    }

    /// Cut in another way.
    public Settings with(UpdateSettings others) {
        return new Settings(objective, others, criticUpdates);
    }

    /// With more updates of the critic.
    public Settings withCriticUpdates(int count) {
        return new Settings(objective, updates, count);
    }

    /// As the learner takes them.
    public AlgorithmSettings all() {
        var optimizer = optimizer(0.05);
        return new AlgorithmSettings(
                new AdvantageSettings(1, 1, new LambdaRule.LengthAdaptive(0.5), false),
                objective,
                updates,
                optimizer,
                new CriticSettings(optimizer, 0, criticUpdates),
                new PretrainingSettings(optimizer, 8, 2, 1, 2, 3, 40));
    }

    /// An optimizer that warms up over two steps.
    public static OptimizerSettings optimizer(double learningRate) {
        return new OptimizerSettings(learningRate, 2, 1, new AdamWSettings(0.9, 0.99, 1e-8, 0));
    }
}
