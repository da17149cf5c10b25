package dev.millrace.learner.step;

import dev.millrace.learner.algorithm.AdvantageSettings;
import dev.millrace.learner.algorithm.AlgorithmSettings;
import dev.millrace.learner.batch.AssessedSample;
import dev.millrace.learner.batch.CriticTarget;
import dev.millrace.learner.batch.MicroBatches;
import dev.millrace.learner.batch.MiniBatches;
import dev.millrace.learner.batch.TrainingBatch;
import dev.millrace.learner.measure.StartMeasures;
import dev.millrace.learner.metric.BatchMeasures;
import dev.millrace.learner.metric.StepOutcome;
import java.util.List;
import java.util.Optional;

/// Trains the policy, and where there is one the critic, on the trajectories of one step.
///
/// It assesses all samples with the weights as they are, cuts them into mini-batches, and for each of
/// these lets the policy and the critic take one optimizer step. Whatever the micro-batches, denominators
/// are those of the mini-batch. The same weights, batch, settings and [StepNumber] give the same weights
/// again.
public final class PolicyStep {
    private final StepNetworks networks;
    private final AlgorithmSettings settings;
    private final Optional<CriticUpdate> criticUpdate;
    private final SideBySide sideBySide;

    /// Prepares steps; the models stay the caller's to close.
    ///
    /// @param networks a critic and a reference among them where the settings need them
    /// @param settings the same for all steps
    public PolicyStep(StepNetworks networks, AlgorithmSettings settings) {
        this.networks = networks;
        this.settings = settings;
        this.criticUpdate = settings.trainedCritic()
                .map(trained -> new CriticUpdate(
                        networks.critic().orElseThrow(),
                        trained.optimizer(),
                        trained.values(),
                        trained.valueClip(),
                        settings.updates().microBatchTokens()));
        this.sideBySide = new SideBySide(settings.updates().sideBySide() && criticUpdate.isPresent());
    }

    /// Takes one step. A batch without samples moves nothing.
    ///
    /// @param batch the trajectories
    /// @param number which step it is
    /// @return what was measured
    /// @throws DivergenceException if a number is not finite; the mini-batch it names has moved nothing
    public StepOutcome take(TrainingBatch batch, StepNumber number) {
        return assess(batch, number).outcome();
    }

    /// Takes one step, as [#take] does, and tells what it made of each sample.
    ///
    /// @param batch the trajectories
    /// @param number which step it is
    /// @throws DivergenceException if a number is not finite; the mini-batch it names has moved nothing
    public StepResult assess(TrainingBatch batch, StepNumber number) {
        var usable = usable(batch);
        var assessed = new Assessment(networks, settings, sideBySide).of(usable.samples(), number);
        var measures = new StepMeasures(settings, number);
        var trained = assessed.stream().filter(this::takesPart).toList();
        var updates = settings.updates();
        for (var epoch = 0; epoch < updates.epochs(); epoch++) {
            var seed = number.shuffleSeed(epoch);
            MiniBatches.cut(trained, each -> each.sample().prompt(), updates.miniBatches(), seed)
                    .forEach(part -> update(part, number, measures));
        }
        var outcome = BatchMeasures.of(usable)
                .and(StartMeasures.of(assessed, settings, number.version()))
                .and(measures.outcome());
        return new StepResult(outcome, assessed);
    }

    private TrainingBatch usable(TrainingBatch batch) {
        return switch (settings.advantage()) {
            case AdvantageSettings.Generalized _ -> batch;
            case AdvantageSettings.Group(var rule) -> batch.withGroupsOf(rule.leastSiblings());
        };
    }

    private boolean takesPart(AssessedSample assessed) {
        return !(settings.filters().overlong().filter() && assessed.sample().isTruncated());
    }

    private void update(List<AssessedSample> part, StepNumber number, StepMeasures measures) {
        try {
            var where = where(part, number);
            var ready = sideBySide.run(
                    () -> accumulate(part, where),
                    () -> criticUpdate.map(critic -> critic.accumulate(targets(part), where)));
            ready.first().gradients().apply(settings.policyOptimizer(), number.phaseStep());
            measures.update(ready.first().tally(), ready.first().gradients().norm());
            ready.second().ifPresent(critic -> {
                measures.update(critic);
                updateCritic(part, number, critic);
            });
        } catch (DivergenceException divergence) {
            networks.discardGradients();
            throw divergence;
        }
    }

    private void updateCritic(List<AssessedSample> part, StepNumber number, CriticUpdate.Ready ready) {
        var update = criticUpdate.orElseThrow();
        update.apply(ready, number);
        for (var more = 1; more < settings.trainedCritic().orElseThrow().updates(); more++) {
            update.apply(update.accumulate(targets(part), where(part, number)), number);
        }
    }

    private static List<CriticTarget> targets(List<AssessedSample> part) {
        return part.stream().map(AssessedSample::target).toList();
    }

    private static Gradients.Where where(List<AssessedSample> part, StepNumber number) {
        var prompts =
                part.stream().map(each -> each.sample().prompt()).distinct().toList();
        return new Gradients.Where(number.step(), prompts);
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
        for (var piece : MicroBatches.cut(part, each -> each.sample().tokens(), budget)) {
            var objective = new PolicyObjective(piece, totals, settings.objective());
            networks.policy()
                    .accumulate(
                            piece.stream().map(each -> each.sample().tokens()).toList(), objective);
            tally = tally.plus(objective.tally());
        }
        var auxiliary = settings.objective().auxiliary().positiveExampleWeight() * tally.positiveExampleLoss()
                + PolicyObjective.klWeight(settings.objective()) * tally.referenceKlLoss();
        return new Ready(tally, Gradients.checked(networks.policy(), "policy", tally.policyLoss() + auxiliary, where));
    }
}
