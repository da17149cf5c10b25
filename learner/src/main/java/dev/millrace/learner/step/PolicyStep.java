package dev.millrace.learner.step;

import dev.millrace.learner.algorithm.AlgorithmSettings;
import dev.millrace.learner.batch.AssessedSample;
import dev.millrace.learner.batch.MicroBatches;
import dev.millrace.learner.batch.MiniBatches;
import dev.millrace.learner.batch.TrainingBatch;
import dev.millrace.learner.metric.StepOutcome;
import dev.millrace.policy.network.TrainableModel;
import java.util.List;

/// Trains policy and critic on the trajectories of one step.
///
/// It assesses all samples with the weights as they are, cuts them into mini-batches, and for each of these lets the
/// policy and the critic take one optimizer step. Whatever the micro-batches, denominators are those of the
/// mini-batch. The same weights, batch, settings and [StepNumber] give the same weights again.
public final class PolicyStep {
    private final TrainableModel policy;
    private final TrainableModel critic;
    private final AlgorithmSettings settings;
    private final CriticUpdate criticUpdate;
    private final SideBySide sideBySide;

    /// Prepares steps; the models stay the caller's to close.
    ///
    /// @param policy moves with every step
    /// @param critic moves with every step
    /// @param settings the same for all steps
    public PolicyStep(TrainableModel policy, TrainableModel critic, AlgorithmSettings settings) {
        this.policy = policy;
        this.critic = critic;
        this.settings = settings;
        this.criticUpdate = new CriticUpdate(
                critic,
                settings.critic().optimizer(),
                settings.critic().valueClip(),
                settings.updates().microBatchTokens());
        this.sideBySide = new SideBySide(settings.updates().sideBySide());
    }

    /// Takes one step. A batch without samples moves nothing.
    ///
    /// @param batch the trajectories
    /// @param number which step it is
    /// @return what was measured
    /// @throws DivergenceException if a loss or gradient is not finite; the mini-batch it names has moved nothing
    public StepOutcome take(TrainingBatch batch, StepNumber number) {
        var updates = settings.updates();
        var assessed = new Assessment(policy, critic, settings.advantage(), updates.microBatchTokens())
                .of(batch.samples(), sideBySide);
        var measures = new StepMeasures(settings, number);
        measures.batch(batch);
        measures.assessed(assessed);
        for (var epoch = 0; epoch < updates.epochs(); epoch++) {
            for (var part : MiniBatches.cut(assessed, updates.miniBatches(), number.shuffleSeed(epoch))) {
                update(part, number, measures);
            }
        }
        return measures.outcome();
    }

    private void update(List<AssessedSample> part, StepNumber number, StepMeasures measures) {
        try {
            var targets = part.stream().map(AssessedSample::target).toList();
            var where = CriticUpdate.where(number, targets);
            var ready = sideBySide.run(() -> accumulate(part, where), () -> criticUpdate.accumulate(targets, where));
            ready.first().gradients().apply(settings.policyOptimizer(), number.phaseStep());
            criticUpdate.apply(ready.second(), number);
            measures.update(ready.first().tally(), ready.first().gradients().norm(), ready.second());
            for (var more = 1; more < settings.critic().updates(); more++) {
                criticUpdate.apply(criticUpdate.accumulate(targets, where), number);
            }
        } catch (DivergenceException divergence) {
            policy.discardGradients();
            critic.discardGradients();
            throw divergence;
        }
    }

    /// Gradients of the policy that wait for their update.
    ///
    /// @param tally what was summed on the way
    /// @param gradients finite
    private record Ready(PolicyTally tally, Gradients gradients) {}

    private Ready accumulate(List<AssessedSample> part, Gradients.Where where) {
        var totals = PolicyObjective.totals(part);
        var tally = PolicyTally.NOTHING;
        var budget = settings.updates().microBatchTokens();
        for (var piece : MicroBatches.cut(part, each -> each.sample().tokens().length(), budget)) {
            var objective = new PolicyObjective(piece, totals, settings.objective());
            policy.accumulate(piece.stream().map(each -> each.sample().tokens()).toList(), objective);
            tally = tally.plus(objective.tally());
        }
        var loss = tally.policyLoss() + settings.objective().positiveExampleWeight() * tally.positiveExampleLoss();
        return new Ready(tally, Gradients.checked(policy, "policy", loss, where));
    }
}
