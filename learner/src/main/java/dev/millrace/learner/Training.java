package dev.millrace.learner;

import dev.millrace.learner.batch.AssessedSample;
import dev.millrace.learner.checkpoint.CriticOrigin;
import dev.millrace.learner.checkpoint.Models;
import dev.millrace.learner.credit.Batch;
import dev.millrace.learner.credit.BatchRule;
import dev.millrace.learner.credit.Next;
import dev.millrace.learner.log.BroadcastSettings;
import dev.millrace.learner.metric.StepOutcome;
import dev.millrace.learner.pretraining.PretrainingReport;
import dev.millrace.learner.state.PromptPlan;
import dev.millrace.learner.state.RunState;
import dev.millrace.learner.step.StepNumber;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.prompt.Prompt;
import dev.millrace.policy.broadcast.EncodedWeights;
import dev.millrace.policy.broadcast.WeightsSeries;
import java.util.List;
import java.util.Optional;

/// The networks, and what a batch does to them and to the state of the run. The same state, weights and
/// batch give the same weights, state and prompts again: so a step can be done a second time.
final class Training implements AutoCloseable {
    /// What a step did.
    ///
    /// @param phase which networks moved
    /// @param batch what it consumed
    /// @param outcome what it measured
    /// @param assessed what it made of each sample
    /// @param prompts what is asked next
    /// @param refills how often more prompts were asked for it
    record Taken(
            Phase phase,
            Batch batch,
            StepOutcome outcome,
            List<AssessedSample> assessed,
            List<Prompt> prompts,
            int refills) {}

    private final LearnerSettings settings;
    private final Updates updates;
    private final RunState state;
    private final PromptPlan plan;
    private final WeightsSeries series;
    private final long seed;
    private final StoppedLambdaWarning stoppedLambdas = new StoppedLambdaWarning();
    private Optional<PretrainingReport> report = Optional.empty();

    /// @param models are closed with this
    Training(LearnerSettings settings, long seed, Models models, RunState state) {
        this.settings = settings;
        this.seed = seed;
        this.updates = new Updates(settings.algorithm(), models);
        this.state = state;
        this.series = series(settings.broadcast());
        this.plan = new PromptPlan(settings.batch(), settings.rounds(), settings.schedule(), state);
    }

    private static WeightsSeries series(BroadcastSettings broadcast) {
        return new WeightsSeries(broadcast.elementType(), broadcast.chunkBytes(), broadcast.anchorEvery());
    }

    /// The prompts with which a run starts.
    List<Prompt> start() {
        if (settings.critic().isPresent() || !updates.isPretraining()) {
            state.skipPretraining();
        }
        return plan.atStart();
    }

    /// What comes next in a phase, as far as can be said from what came back.
    Next next(Phase phase) {
        return rule(phase).next(state.book(phase), state.shortage().refills());
    }

    /// The numbers of the prompts that the next step of a phase waits for.
    List<Long> needed(Phase phase) {
        var book = state.book(phase);
        var rule = rule(phase);
        return rule.filters()
                ? book.awaited().stream().limit(rule.groups()).toList()
                : book.next(rule.groups()).stream().filter(book::isAwaited).toList();
    }

    /// What a step of a phase consumes.
    BatchRule rule(Phase phase) {
        return switch (phase) {
            case VALUE_PRETRAINING -> BatchRule.every(settings.rounds().prompts());
            case POLICY, REFILL -> settings.batchRule();
        };
    }

    /// Takes a step that consumes a batch.
    Taken take(Phase phase, Batch batch) {
        return switch (phase) {
            case VALUE_PRETRAINING -> round(batch);
            case POLICY -> step(rule(phase).filters() ? batch.informative() : batch);
            case REFILL -> throw new IllegalArgumentException("refill: got a batch, expected none");
        };
    }

    /// Asks for more prompts; nothing moves.
    ///
    /// @param prompts how many
    List<Prompt> refill(int prompts) {
        var issued = plan.refill(prompts);
        state.endRefill();
        return issued;
    }

    private Taken round(Batch batch) {
        var progress = state.progress();
        var number = new StepNumber(seed, progress.step() + 1, progress.step() + 1, progress.version());
        var outcome = updates.round(batch.groups(), number);
        boolean last = !updates.isPretraining();
        if (last) {
            report = Optional.of(updates.finishPretraining());
        }
        state.endRound(last);
        return new Taken(Phase.VALUE_PRETRAINING, batch, outcome, List.of(), plan.afterRound(), 0);
    }

    private Taken step(Batch batch) {
        var progress = state.progress();
        requireBoundedStaleness(batch, progress.version());
        var number = new StepNumber(seed, progress.step() + 1, progress.version() + 1, progress.version());
        var result = updates.step(batch.groups(), number);
        stoppedLambdas.look(number.step(), result.outcome());
        int refills = state.shortage().refills();
        state.endStep(batch);
        return new Taken(Phase.POLICY, batch, result.outcome(), result.assessed(), plan.afterStep(), refills);
    }

    /// Holds by construction as long as generators start no prompt before they have the version it was issued at.
    private void requireBoundedStaleness(Batch batch, long version) {
        for (var group : batch.returned()) {
            long staleness = version - group.oldestVersion();
            if (staleness > settings.batch().maxStaleness()) {
                throw new IllegalStateException("staleness of prompt " + group.number() + " at version " + version
                        + ": got " + staleness + ", expected <= "
                        + settings.batch().maxStaleness() + "; it was issued"
                        + " at version " + group.group().prompt().issuedVersion() + " and written by "
                        + group.group().generator().worker());
            }
        }
    }

    /// The policy as it travels: the first after a start whole, so that nobody need know what was before.
    EncodedWeights encode() {
        return series.next(
                state.progress().version(),
                models().policy().weights(settings.broadcast().elementType()));
    }

    /// What the critic was trained on, where value-pretraining ended here and now.
    Optional<CriticOrigin> origin() {
        return report.map(known -> CriticOrigin.of(
                models().policy().digest(),
                known,
                settings.algorithm().trainedCritic().orElseThrow().pretraining(),
                settings.rounds()));
    }

    /// The networks.
    Models models() {
        return updates.models();
    }

    @Override
    public void close() {
        updates.close();
        models().close();
    }
}
