package dev.millrace.learner.step;

import dev.millrace.learner.algorithm.OptimizerSettings;
import dev.millrace.learner.batch.CriticTarget;
import dev.millrace.learner.batch.MicroBatches;
import dev.millrace.learner.formula.ValueRange;
import dev.millrace.learner.formula.WarmUp;
import dev.millrace.policy.network.TrainableModel;
import java.util.List;

/// Updates of the critic: one mini-batch of targets, one optimizer step.
public final class CriticUpdate {
    private final TrainableModel critic;
    private final OptimizerSettings optimizer;
    private final ValueRange range;
    private final double valueClip;
    private final int microBatchTokens;

    /// Prepares updates; the model stays the caller's to close.
    ///
    /// @param critic moves with every update
    /// @param optimizer how
    /// @param range what its outputs mean
    /// @param valueClip how far an update may move a value; 0: as far as it likes
    /// @param microBatchTokens tokens that the network sees at once
    public CriticUpdate(
            TrainableModel critic,
            OptimizerSettings optimizer,
            ValueRange range,
            double valueClip,
            int microBatchTokens) {
        this.critic = critic;
        this.optimizer = optimizer;
        this.range = range;
        this.valueClip = valueClip;
        this.microBatchTokens = microBatchTokens;
    }

    /// What an update measured.
    ///
    /// @param loss mean over the tokens of the mini-batch, reward²
    /// @param gradientNorm before clipping
    public record Measured(double loss, double gradientNorm) {}

    /// Takes one update.
    ///
    /// @param targets the mini-batch, at least one
    /// @param number which step it belongs to
    /// @throws DivergenceException if loss or gradient is not finite; the weights are as before
    public Measured take(List<CriticTarget> targets, StepNumber number) {
        try {
            var ready = accumulate(targets, where(number, targets));
            apply(ready, number);
            return new Measured(ready.loss(), ready.gradients().norm());
        } catch (DivergenceException divergence) {
            critic.discardGradients();
            throw divergence;
        }
    }

    /// The learning rate of a step.
    ///
    /// @param number which step it is
    public double learningRate(StepNumber number) {
        return WarmUp.rate(optimizer.learningRate(), number.phaseStep(), optimizer.warmUpSteps());
    }

    /// Gradients that wait for their update.
    ///
    /// @param loss they came from
    /// @param gradients finite
    record Ready(double loss, Gradients gradients) {}

    Ready accumulate(List<CriticTarget> targets, Gradients.Where where) {
        var tokens =
                targets.stream().mapToLong(target -> target.sample().length()).sum();
        var loss = 0.0;
        for (var piece : MicroBatches.cut(targets, each -> each.sample().tokens(), microBatchTokens)) {
            var objective = new ValueObjective(piece, tokens, range, valueClip);
            critic.accumulate(piece.stream().map(each -> each.sample().tokens()).toList(), objective);
            loss += objective.loss();
        }
        return new Ready(loss, Gradients.checked(critic, "critic", loss, where));
    }

    void apply(Ready ready, StepNumber number) {
        ready.gradients().apply(optimizer, number.phaseStep());
    }

    static Gradients.Where where(StepNumber number, List<CriticTarget> targets) {
        var prompts = targets.stream()
                .map(target -> target.sample().prompt())
                .distinct()
                .toList();
        return new Gradients.Where(number.step(), prompts);
    }
}
