package dev.millrace.learner.pretraining;

import dev.millrace.learner.algorithm.CriticSettings;
import dev.millrace.learner.algorithm.PretrainingSettings;
import dev.millrace.learner.batch.CriticTarget;
import dev.millrace.learner.batch.MiniBatches;
import dev.millrace.learner.batch.Sample;
import dev.millrace.learner.batch.TrainingBatch;
import dev.millrace.learner.formula.ValueRange;
import dev.millrace.learner.metric.BatchMeasures;
import dev.millrace.learner.metric.Metric;
import dev.millrace.learner.metric.StepOutcome;
import dev.millrace.learner.step.CriticUpdate;
import dev.millrace.learner.step.StepNumber;
import dev.millrace.messages.rollout.TrajectoryGroup;
import dev.millrace.policy.network.TrainableModel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Trains the critic on Monte-Carlo returns of the fixed initial policy, a round of fresh trajectories at
/// a time, and measures it on held-out prompts every few updates, within a round too. When these are no
/// longer better predicted it ends, in the middle of a round if need be, and goes back to the best
/// critic. VAPO (arXiv 2504.05118), section
/// 4.1; the paper takes 50 steps whatever they do.
///
/// Call [#round] until [#isFinished], then [#finish].
public final class ValuePretraining implements AutoCloseable {
    private final TrainableModel critic;
    private final PretrainingSettings pretraining;
    private final double gamma;
    private final ValueRange range;
    private final int microBatchTokens;
    private final CriticUpdate update;
    private final List<TrajectoryGroup> heldOutGroups = new ArrayList<>();
    private @Nullable Watch watch;
    private int rounds;

    /// Prepares pretraining; the model stays the caller's to close.
    ///
    /// @param critic moves with every round
    /// @param trained the critic's settings
    /// @param gamma discount per token
    /// @param microBatchTokens tokens that the network sees at once
    public ValuePretraining(TrainableModel critic, CriticSettings.Trained trained, double gamma, int microBatchTokens) {
        this.critic = critic;
        this.pretraining = trained.pretraining();
        this.gamma = gamma;
        this.range = trained.values();
        this.microBatchTokens = microBatchTokens;
        this.update = new CriticUpdate(critic, pretraining.optimizer(), range, 0, microBatchTokens);
    }

    /// Takes the first prompts for the held-out set, trains on the others, and measures. A round whose groups all
    /// go to the held-out set trains nothing.
    ///
    /// @param fresh groups that no round has seen
    /// @param number which step it is; `phaseStep` counts rounds
    /// @return what was measured
    /// @throws dev.millrace.learner.step.DivergenceException if a loss or gradient is not finite
    public StepOutcome round(List<TrajectoryGroup> fresh, StepNumber number) {
        var batch = TrainingBatch.of(withoutHeldOut(fresh));
        var outcome = BatchMeasures.of(batch);
        if (batch.samples().isEmpty()) {
            return outcome;
        }
        var watching = watch == null ? startWatching() : watch;
        rounds++;
        return outcome.and(train(batch.samples(), number, watching)).and(watching.outcome());
    }

    private List<TrajectoryGroup> withoutHeldOut(List<TrajectoryGroup> fresh) {
        var rest = new ArrayList<TrajectoryGroup>();
        for (var group : fresh) {
            var usable = !TrainingBatch.of(List.of(group)).samples().isEmpty();
            var wanted = heldOutGroups.size() < pretraining.heldOutPrompts();
            (usable && wanted ? heldOutGroups : rest).add(group);
        }
        return rest;
    }

    private Watch startWatching() {
        var held = new HeldOut(targets(TrainingBatch.of(heldOutGroups).samples()), range, microBatchTokens);
        var started = new Watch(held, pretraining.evaluateEvery(), critic);
        watch = started;
        return started;
    }

    private StepOutcome train(List<Sample> samples, StepNumber number, Watch watching) {
        var measured = new ArrayList<CriticUpdate.Measured>();
        for (var part : parts(samples, number)) {
            measured.add(update.take(part, number));
            watching.updated(critic);
            if (isOutOfPatience(watching)) {
                break;
            }
        }
        if (rounds >= pretraining.maxRounds()) {
            watching.measureLast(critic);
        }
        var measures = new EnumMap<Metric, Double>(Metric.class);
        measures.put(Metric.VALUE_LOSS, mean(measured, CriticUpdate.Measured::loss));
        measures.put(Metric.GRADIENT_NORM_CRITIC, mean(measured, CriticUpdate.Measured::gradientNorm));
        measures.put(Metric.LEARNING_RATE_CRITIC, update.learningRate(number));
        return new StepOutcome(measures);
    }

    /// What each update of a round sees, over all epochs.
    private List<List<CriticTarget>> parts(List<Sample> samples, StepNumber number) {
        var targets = targets(samples);
        var count = pretraining.miniBatches();
        return IntStream.range(0, pretraining.epochs())
                .mapToObj(epoch ->
                        MiniBatches.cut(targets, target -> target.sample().prompt(), count, number.shuffleSeed(epoch)))
                .flatMap(List::stream)
                .toList();
    }

    private boolean isOutOfPatience(Watch watching) {
        return watching.measuredSinceBest() >= pretraining.patience();
    }

    private List<CriticTarget> targets(List<Sample> samples) {
        return samples.stream()
                .map(sample -> CriticTarget.monteCarlo(sample, gamma))
                .toList();
    }

    private static double mean(List<CriticUpdate.Measured> updates, ToDoubleFunction<CriticUpdate.Measured> of) {
        return updates.stream().mapToDouble(of).average().orElseThrow();
    }

    /// Whether patience or the largest number of rounds is used up.
    public boolean isFinished() {
        return rounds >= pretraining.maxRounds() || (watch != null && isOutOfPatience(watch));
    }

    /// How many rounds have trained the critic.
    public int rounds() {
        return rounds;
    }

    /// Puts the critic back to its best measurement.
    ///
    /// @return what value-pretraining came to
    /// @throws NoImprovementException if no measurement was better than the start
    public PretrainingReport finish() {
        if (watch == null) {
            throw new IllegalStateException(
                    "value-pretraining: got no round with trajectories to train on, expected one");
        }
        var report = watch.report(rounds);
        if (report.bestUpdate() == 0) {
            throw watch.noImprovement(rounds);
        }
        watch.restoreBest(critic);
        return report;
    }

    /// Frees the copy of the best critic.
    @Override
    public void close() {
        if (watch != null) {
            watch.close();
        }
    }
}
