package dev.millrace.learner;

import dev.millrace.learner.algorithm.AlgorithmSettings;
import dev.millrace.learner.batch.TrainingBatch;
import dev.millrace.learner.checkpoint.Models;
import dev.millrace.learner.metric.StepOutcome;
import dev.millrace.learner.pretraining.PretrainingReport;
import dev.millrace.learner.pretraining.ValuePretraining;
import dev.millrace.learner.step.PolicyStep;
import dev.millrace.learner.step.StepNetworks;
import dev.millrace.learner.step.StepNumber;
import dev.millrace.learner.step.StepResult;
import dev.millrace.messages.rollout.TrajectoryGroup;
import java.util.List;
import java.util.Optional;

/// The networks, and what trajectories do to them. The same weights, trajectories and number give the same weights
/// again: so a step can be done a second time, from the log alone.
public final class Updates implements AutoCloseable {
    private final Models models;
    private final Optional<ValuePretraining> pretraining;
    private final PolicyStep policyStep;

    /// Prepares updates.
    ///
    /// @param algorithm what is done
    /// @param models those that the algorithm has, at least; they stay the caller's to close
    public Updates(AlgorithmSettings algorithm, Models models) {
        this.models = models;
        var trained = algorithm.trainedCritic();
        var critic = models.critic().filter(network -> trained.isPresent());
        var reference = models.reference().filter(network -> algorithm.needsReference());
        this.pretraining = critic.map(network -> new ValuePretraining(
                network,
                trained.orElseThrow(),
                algorithm.gamma(),
                algorithm.updates().microBatchTokens()));
        this.policyStep = new PolicyStep(new StepNetworks(models.policy(), critic, reference), algorithm);
    }

    /// Whether there is value-pretraining, and it is not over.
    public boolean isPretraining() {
        return pretraining.map(each -> !each.isFinished()).orElse(false);
    }

    /// Trains the critic on one round.
    ///
    /// @param groups of the round, in order
    /// @param number which step it is
    public StepOutcome round(List<TrajectoryGroup> groups, StepNumber number) {
        return pretraining
                .orElseThrow(() -> new IllegalStateException("value-pretraining: got no critic, expected one"))
                .round(groups, number);
    }

    /// Puts the critic back to its best measurement, after the last round.
    ///
    /// @return what value-pretraining came to
    /// @throws dev.millrace.learner.pretraining.NoImprovementException if no measurement was better than the start
    public PretrainingReport finishPretraining() {
        return pretraining.orElseThrow().finish();
    }

    /// Takes a policy step.
    ///
    /// @param groups of its batch, in order
    /// @param number which step it is
    /// @throws dev.millrace.learner.step.DivergenceException if a number is not finite
    public StepResult step(List<TrajectoryGroup> groups, StepNumber number) {
        return policyStep.assess(TrainingBatch.of(groups), number);
    }

    /// The networks.
    public Models models() {
        return models;
    }

    /// Frees what is kept beside the networks.
    @Override
    public void close() {
        pretraining.ifPresent(ValuePretraining::close);
    }
}
