package dev.millrace.learner;

import dev.millrace.learner.batch.GroupAssessments;
import dev.millrace.learner.checkpoint.Checkpoints;
import dev.millrace.learner.checkpoint.ModelSource;
import dev.millrace.learner.credit.Batch;
import dev.millrace.learner.credit.Next;
import dev.millrace.learner.credit.PromptIssuer;
import dev.millrace.learner.evaluation.EvaluationResult;
import dev.millrace.learner.evaluation.Evaluations;
import dev.millrace.learner.log.LogException;
import dev.millrace.learner.log.RunLog;
import dev.millrace.learner.metric.FlowMetric;
import dev.millrace.learner.problems.GroupedProblems;
import dev.millrace.learner.state.Intake;
import dev.millrace.learner.state.RunState;
import dev.millrace.messages.assessment.GroupAssessment;
import dev.millrace.messages.log.Phase;
import dev.millrace.messages.log.StepRecord;
import dev.millrace.policy.broadcast.EncodedWeights;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A run that is open: its networks, its log, and where it stands. What [Learner] does step by step is done
/// here.
final class Session implements AutoCloseable {
    private static final Logger logger = LoggerFactory.getLogger(Session.class);

    private static final int MOST_EMPTY_STEPS = 10;

    private final LearnerSettings settings;
    private final LearnerContext context;
    private final LearnerListener listener;
    private final RunLog log;
    private final RunState state;
    private final Intake intake;
    private final Inbox inbox;
    private final Checkpoints checkpoints;
    private final Optional<Checkpoints.Found> found;
    private final Training training;
    private final Publication publication;
    private long stepEndNanos;
    private long stepEndTokens;
    private boolean checkpointDue;

    Session(LearnerSettings settings, LearnerContext context, LearnerListener listener, Parts parts) {
        this.settings = settings;
        this.context = context;
        this.listener = listener;
        this.log = parts.log();
        this.state = new RunState(
                issuer(settings, context), new Evaluations(context.data().evaluations()));
        this.intake = new Intake(state, this::completed);
        this.inbox =
                new Inbox(log, intake, settings.schedule().deadline(), parts.closing(), listener::onFirstTrajectories);
        this.publication = new Publication(log, context, state, intake);
        this.checkpoints = new Checkpoints(
                context.runDirectory(),
                parts.models().original(),
                settings.schedule().keepCheckpoints());
        this.found = checkpoints.newest();
        var models = found.isPresent()
                ? parts.models().at(found.get().folder())
                : parts.models().initial();
        this.training = new Training(settings, context.seed(), models, state);
    }

    private static PromptIssuer issuer(LearnerSettings settings, LearnerContext context) {
        var problems = context.data().training();
        var grouping = settings.batch().grouping();
        return new PromptIssuer(
                context.run(),
                problems,
                GroupedProblems.of(problems, grouping, settings.batch().prompts(), context.seed()));
    }

    /// What a session works with, its own to use and not to close.
    ///
    /// @param log of the run
    /// @param models where the networks come from
    /// @param closing whether the learner is being closed
    record Parts(RunLog log, ModelSource models, BooleanSupplier closing) {}

    /// Starts the run, or goes on after the last step on its log.
    void begin() {
        var steps = log.steps();
        publication.continueAfter(steps);
        var replay = new Replay(log, state, intake, training, context.configuration());
        if (found.isPresent()) {
            restore(found.get(), steps, replay);
        } else {
            start(steps);
        }
        var missing = steps.stream()
                .filter(record -> record.step() > state.progress().step())
                .toList();
        for (var record : missing) {
            replay.again(record, steps);
            listener.onReplayed(record);
        }
        keepCritic();
        requireCredit();
        requireSomethingToLearn();
        publication.digest(training.models());
        log.seek(state.read());
        checkpointDue |= !missing.isEmpty();
        listener.onStart(state.progress().step());
        stepEndNanos = System.nanoTime();
        stepEndTokens = state.counts().tokensGenerated();
    }

    /// Prompts go out with steps only: without a batch on its way no further step would come.
    private void requireCredit() {
        int out = state.training().size();
        if (isTraining() && out < settings.batch().prompts()) {
            throw new LogException(
                    "training prompts that are out: got " + out + ", expected a batch of "
                            + settings.batch().prompts()
                            + "; a finished run takes no further steps, and a batch cannot grow"
                            + " beyond the credit it was started with: start another run with the last checkpoint as its model");
        }
    }

    private void restore(Checkpoints.Found checkpoint, List<StepRecord> steps, Replay replay) {
        var snapshot = checkpoint.state();
        long step = snapshot.progress().step();
        if (steps.isEmpty() || steps.getLast().step() < step) {
            throw new LogException("steps of run " + context.run() + ": got "
                    + (steps.isEmpty()
                            ? "none"
                            : "those up to " + steps.getLast().step()) + ", expected those up to "
                    + step + ", the checkpoint's in " + checkpoint.folder());
        }
        if (!snapshot.configuration().equals(context.configuration().digest())) {
            logger.warn("the configuration is another than that of {}", checkpoint.folder());
        }
        training.models()
                .reference()
                .ifPresent(reference -> Replay.require(steps.getFirst(), "policy", reference.digest()));
        state.restore(snapshot);
        replay.takeBack(snapshot.flow().returned());
        logger.info("goes on from {}", checkpoint.folder());
    }

    /// Step 0: the initial weights, and the first prompts. Where the log has it, the run was started
    /// before, and died before its first checkpoint.
    private void start(List<StepRecord> steps) {
        var prompts = training.start();
        publication.digest(training.models());
        if (steps.isEmpty()) {
            var content = new Publication.Content(Optional.of(training.encode()), List.of(), prompts);
            publication.commit(Phase.VALUE_PRETRAINING, List.of(), Map.of(), content);
        } else {
            publication.digests().forEach((name, digest) -> Replay.require(steps.getFirst(), name, digest));
        }
        checkpoint();
    }

    /// Whether rounds of value-pretraining are left.
    boolean isPretraining() {
        return settings.schedule().needsCritic() && !state.progress().pretrained();
    }

    /// Whether policy steps are left.
    boolean isTraining() {
        return state.progress().version() < settings.schedule().policySteps();
    }

    /// Waits for the next batch of a phase and takes its step, or asks for more prompts where that is to come
    /// first.
    ///
    /// @return false if the learner is being closed
    boolean step(Phase phase) {
        var book = state.book(phase);
        if (!inbox.await(() -> !(training.next(phase) instanceof Next.Wait), "prompts", () -> training.needed(phase))) {
            return false;
        }
        switch (training.next(phase)) {
            case Next.Wait() -> throw new IllegalStateException("prompts " + book.awaited() + ": got none back");
            case Next.Take(int prompts) -> take(phase, book.take(prompts).orElseThrow());
            case Next.Refill(int prompts) -> refill(prompts);
        }
        return true;
    }

    private void take(Phase phase, Batch batch) {
        requireTrajectories(batch);
        end(training.take(phase, batch));
        requireSomethingToLearn();
    }

    /// Time goes on counting until the step for which the prompts are asked.
    private void refill(int count) {
        var prompts = training.refill(count);
        Map<String, Double> metrics = Map.of(
                FlowMetric.REFILL_PROMPTS.key(), (double) count,
                FlowMetric.PROMPTS_OUT.key(), (double) state.training().size());
        var content = new Publication.Content(Optional.empty(), List.of(), prompts);
        var record = publication.commit(Phase.REFILL, List.of(), metrics, content);
        checkpointDue = true;
        listener.onRefill(record);
    }

    private void requireSomethingToLearn() {
        int empty = state.shortage().emptySteps();
        if (empty >= MOST_EMPTY_STEPS) {
            throw new NothingToLearnException(state.progress().step(), empty);
        }
        if (empty > 0) {
            logger.warn(
                    "step {}: no group was informative, nothing moved",
                    state.progress().step());
        }
    }

    private void requireTrajectories(Batch batch) {
        if (batch.returned().isEmpty()) {
            throw new IllegalStateException("step " + (state.progress().step() + 1) + ": got dead letters for all "
                    + batch.dead().size() + " prompts from " + batch.dead().getFirst() + " on, the last by "
                    + intake.lastReason() + "; expected trajectories");
        }
    }

    /// Waits until every evaluation came back.
    ///
    /// @return false if the learner is being closed
    boolean awaitEvaluations() {
        return inbox.await(
                state.evaluations()::areComplete,
                "evaluation prompts",
                () -> state.evaluations().awaited());
    }

    private void end(Training.Taken taken) {
        boolean policy = taken.phase() == Phase.POLICY;
        double seconds = (System.nanoTime() - stepEndNanos) / 1e9;
        double waited = inbox.drainWaited();
        stepEndNanos = System.nanoTime();
        state.spend(policy, seconds, waited);
        publication.digest(training.models());
        var record = publication.commit(
                taken.phase(), taken.batch().positions(), metrics(taken, seconds, waited), content(taken));
        checkpointDue = true;
        tell(record, seconds, waited);
        boolean pretrained = !policy && state.progress().pretrained();
        keepCritic();
        if (pretrained
                || (policy && state.progress().version() % settings.schedule().checkpointEvery() == 0)) {
            checkpoint();
        }
    }

    private void tell(StepRecord record, double seconds, double waited) {
        long tokens = state.counts().tokensGenerated();
        var live = new LiveNumbers(
                (tokens - stepEndTokens) / seconds,
                waited / seconds,
                intake.generators().idleFraction(),
                intake.scorers().idleFraction(),
                state.training().size() + state.pretraining().size());
        stepEndTokens = tokens;
        switch (record.phase()) {
            case VALUE_PRETRAINING -> listener.onPretrainingRound(record, live);
            case POLICY -> listener.onStep(record, live);
            case REFILL -> listener.onRefill(record);
        }
    }

    private Map<String, Double> metrics(Training.Taken taken, double seconds, double waited) {
        Map<String, Double> metrics = new HashMap<>(taken.outcome().metrics());
        var counts = state.counts();
        metrics.put(FlowMetric.SECONDS.key(), seconds);
        metrics.put(FlowMetric.SECONDS_WAITING.key(), waited);
        metrics.put(FlowMetric.DEAD_PROMPTS.key(), (double) taken.batch().dead().size());
        metrics.put(FlowMetric.FILTERED_GROUPS.key(), (double) taken.batch().filteredGroups());
        metrics.put(FlowMetric.FILTERED_TOKENS.key(), (double) taken.batch().filteredTokens());
        metrics.put(FlowMetric.REFILLS.key(), (double) taken.refills());
        metrics.put(FlowMetric.PROMPTS_OUT.key(), (double) state.training().size());
        metrics.put(FlowMetric.DUPLICATES.key(), (double) counts.duplicates());
        metrics.put(FlowMetric.DEAD_LETTERS.key(), (double) counts.deadLetters());
        metrics.put(FlowMetric.TOKENS_GENERATED.key(), (double) counts.tokensGenerated());
        return metrics;
    }

    private Publication.Content content(Training.Taken taken) {
        var assessments = settings.broadcast().assessments()
                ? GroupAssessments.of(state.progress().step(), taken.assessed())
                : List.<GroupAssessment>of();
        var weights = taken.phase() == Phase.POLICY ? Optional.of(training.encode()) : Optional.<EncodedWeights>empty();
        return new Publication.Content(weights, assessments, taken.prompts());
    }

    private void completed(EvaluationResult result) {
        checkpointDue = true;
        listener.onEvaluation(result);
    }

    /// Between value-pretraining and the first policy step: what value-pretraining left, for other runs too.
    private void keepCritic() {
        if (state.progress().version() == 0) {
            training.origin()
                    .ifPresent(origin ->
                            checkpoints.writeCritic(training.models().critic().orElseThrow(), origin));
        }
    }

    /// Writes a checkpoint, if anything happened since the last. Within value-pretraining there is none:
    /// its rounds are done again from the log, since a checkpoint holds neither the best critic nor the
    /// held-out trajectories.
    void checkpointIfDue() {
        if (checkpointDue && !isPretraining()) {
            checkpoint();
        }
    }

    private void checkpoint() {
        long start = System.nanoTime();
        var snapshot = state.snapshot(context.run(), context.configuration().digest());
        var folder = checkpoints.write(training.models(), snapshot);
        publication.checkpointed(start);
        checkpointDue = false;
        listener.onCheckpoint(state.progress().step(), folder);
    }

    /// What has become of the run.
    LearnerReport report() {
        var idle = new LearnerReport.Idle(
                state.times().idleFraction(),
                intake.generators().idleFraction(),
                intake.scorers().idleFraction());
        return new LearnerReport(
                !isPretraining() && !isTraining() && state.evaluations().areComplete(),
                state.progress(),
                state.evaluations().results(),
                state.counts(),
                state.times(),
                idle,
                publication.digests().getOrDefault("policy", ""));
    }

    @Override
    public void close() {
        training.close();
    }
}
