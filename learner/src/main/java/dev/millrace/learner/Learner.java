package dev.millrace.learner;

import dev.millrace.learner.checkpoint.ModelFolders;
import dev.millrace.learner.checkpoint.ModelSource;
import dev.millrace.learner.log.KafkaRunLog;
import dev.millrace.learner.log.RunLog;
import dev.millrace.messages.log.Phase;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The learner: issues prompts, reads the trajectories that come back, trains policy and critic on them,
/// and publishes each new policy. One run, one learner: opening its log fences every other.
///
/// 1. Start, with the initial policy as version 0 and the first prompts; or go on from the newest checkpoint
///    and the steps that the log holds after it.
/// 2. Value-pretraining: the critic alone, on the fixed initial policy, while that is evaluated.
/// 3. Reinforcement: a batch, a step, a new policy version, new prompts, all in one transaction.
/// 4. Evaluation of the last policy, and a last checkpoint.
public final class Learner implements Runnable, AutoCloseable {
    private final LearnerSettings settings;
    private final LearnerContext context;
    private final LearnerListener listener;
    private final ModelSource models;
    private final Function<BooleanSupplier, RunLog> logs;
    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Thread runner;
    private volatile @Nullable LearnerReport report;

    /// A learner on a Kafka cluster; nothing happens before [#run].
    ///
    /// @param settings how it learns
    /// @param context where it runs
    /// @param listener told of what it does
    public Learner(LearnerSettings settings, LearnerContext context, LearnerListener listener) {
        this(
                settings,
                context,
                listener,
                new ModelFolders(
                        context.models(),
                        settings.compute().settled(),
                        settings.batch().sampling().temperature(),
                        settings.modelNeeds()),
                closing -> KafkaRunLog.open(context.connection(), context.run(), closing));
    }

    Learner(
            LearnerSettings settings,
            LearnerContext context,
            LearnerListener listener,
            ModelSource models,
            Function<BooleanSupplier, RunLog> logs) {
        this.settings = settings;
        this.context = context;
        this.listener = listener;
        this.models = models;
        this.logs = logs;
    }

    /// Learns until the run is finished or this is closed.
    ///
    /// @throws dev.millrace.learner.log.LogException if the log cannot be used
    /// @throws dev.millrace.learner.step.DivergenceException if a loss or gradient is not finite; the checkpoints
    ///     are those before
    /// @throws dev.millrace.learner.pretraining.NoImprovementException if value-pretraining taught the critic
    ///     nothing
    /// @throws dev.millrace.learner.checkpoint.CheckpointFailedException if a checkpoint cannot be written
    /// @throws dev.millrace.policy.document.CheckpointException if the initial model cannot be used
    @Override
    public void run() {
        if (!started.compareAndSet(false, true)) {
            throw new IllegalStateException("learner: got a second run, expected one");
        }
        runner = Thread.currentThread();
        try (var log = logs.apply(closing::get);
                var session = open(log)) {
            try {
                learn(session);
            } finally {
                report = session.report();
            }
        } finally {
            ended.countDown();
        }
    }

    private Session open(RunLog log) {
        return new Session(settings, context, listener, new Session.Parts(log, models, closing::get));
    }

    private static void learn(Session session) {
        session.begin();
        if (steps(session, Phase.VALUE_PRETRAINING, session::isPretraining)
                && session.awaitEvaluations()
                && steps(session, Phase.POLICY, session::isTraining)) {
            session.awaitEvaluations();
        }
        session.checkpointIfDue();
    }

    private static boolean steps(Session session, Phase phase, BooleanSupplier more) {
        while (more.getAsBoolean()) {
            if (!session.step(phase)) {
                return false;
            }
        }
        return true;
    }

    /// What has become of the run, once [#run] has ended; empty before, and where it could not be opened.
    public Optional<LearnerReport> report() {
        return Optional.ofNullable(report);
    }

    /// Ends the run after the step that is being taken, with a checkpoint, and waits for that. What is
    /// done is committed; a learner with the same context goes on from there.
    @Override
    public void close() {
        closing.set(true);
        if (!started.get() || Thread.currentThread().equals(runner)) {
            return;
        }
        boolean interrupted = false;
        while (true) {
            try {
                ended.await();
                break;
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
