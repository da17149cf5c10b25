package dev.millrace.learner.step;

import dev.millrace.learner.algorithm.AlgorithmSettings;
import dev.millrace.learner.algorithm.OptimizerSettings;
import dev.millrace.learner.batch.AssessedSample;
import dev.millrace.learner.batch.Columns;
import dev.millrace.learner.batch.Sample;
import dev.millrace.learner.batch.TrainingBatch;
import dev.millrace.learner.formula.ExplainedVariance;
import dev.millrace.learner.formula.Moments;
import dev.millrace.learner.formula.Reals;
import dev.millrace.learner.formula.WarmUp;
import dev.millrace.learner.metric.BatchMeasures;
import dev.millrace.learner.metric.Metric;
import dev.millrace.learner.metric.StepOutcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Collects what a step measures. What has nothing to be measured on stays absent.
final class StepMeasures {
    private final AlgorithmSettings settings;
    private final StepNumber number;
    private final Map<Metric, Double> measures = new EnumMap<>(Metric.class);
    private PolicyTally tally = PolicyTally.NOTHING;
    private double policyNorms;
    private double criticNorms;
    private double valueLosses;
    private int updates;

    StepMeasures(AlgorithmSettings settings, StepNumber number) {
        this.settings = settings;
        this.number = number;
    }

    /// Measures of the trajectories as they came.
    void batch(TrainingBatch batch) {
        measures.putAll(BatchMeasures.of(batch).measures());
        if (batch.samples().isEmpty()) {
            return;
        }
        var samples = batch.samples();
        mean(Metric.STALENESS_MEAN, samples, sample -> sample.staleness(number.version()));
        max(Metric.STALENESS_MAX, samples, sample -> sample.staleness(number.version()));
        var rule = settings.advantage().policyLambda();
        mean(Metric.LAMBDA_MEAN, samples, sample -> rule.lambda(sample.length()));
        mean(Metric.LAMBDA_STOPPED_SHARE, samples, sample -> rule.isStopped(sample.length()) ? 1 : 0);
    }

    /// Measures of the weights at the step's start on these trajectories.
    void assessed(List<AssessedSample> samples) {
        if (samples.isEmpty()) {
            return;
        }
        var returns = Columns.join(samples, each -> Reals.of(each.returns()));
        var values = Columns.join(samples, each -> Reals.of(each.values()));
        ExplainedVariance.of(returns, values).ifPresent(value -> measures.put(Metric.EXPLAINED_VARIANCE, value));
        var advantages = Moments.of(Columns.join(samples, each -> Reals.of(each.advantages())));
        measures.put(Metric.ADVANTAGE_MEAN, advantages.mean());
        measures.put(Metric.ADVANTAGE_STD, advantages.standardDeviation());
        var entropies = Columns.join(samples, each -> Reals.of(each.entropies()));
        measures.put(Metric.ENTROPY, Moments.of(entropies).mean());
        behaviorWeights(samples);
        mismatch(samples);
    }

    private void behaviorWeights(List<AssessedSample> samples) {
        var cap = settings.objective().behaviorWeightCap();
        var weights = Columns.join(samples, StepMeasures::logWeights).stream()
                .map(Math::exp)
                .toArray();
        var all = Reals.of(weights);
        measures.put(Metric.BEHAVIOR_WEIGHT_MEAN, Moments.of(all).mean());
        measures.put(Metric.BEHAVIOR_WEIGHT_MAX, all.stream().max().orElseThrow());
        var capped = all.stream().filter(weight -> cap > 0 && weight > cap).count();
        measures.put(Metric.BEHAVIOR_WEIGHT_CAPPED_SHARE, (double) capped / weights.length);
    }

    private void mismatch(List<AssessedSample> samples) {
        var differences = samples.stream()
                .flatMapToDouble(each -> {
                    var log = logWeights(each);
                    return IntStream.range(each.sample().firstTokenOf(number.version()), log.size())
                            .mapToDouble(t -> Math.abs(log.at(t)));
                })
                .summaryStatistics();
        if (differences.getCount() > 0) {
            measures.put(Metric.MISMATCH_MEAN, differences.getAverage());
            measures.put(Metric.MISMATCH_MAX, differences.getMax());
        }
    }

    private static Reals logWeights(AssessedSample each) {
        var behavior = each.sample().rollout().behaviorLogProbs();
        return Reals.of(IntStream.range(0, behavior.length)
                .mapToDouble(t -> (double) each.proximalLogProbs()[t] - behavior[t])
                .toArray());
    }

    /// Measures of one update.
    void update(PolicyTally policy, double policyNorm, CriticUpdate.Ready critic) {
        tally = tally.plus(policy);
        policyNorms += policyNorm;
        criticNorms += critic.gradients().norm();
        valueLosses += critic.loss();
        updates++;
    }

    /// Everything that was measured.
    StepOutcome outcome() {
        if (updates > 0) {
            measures.put(Metric.POLICY_LOSS, tally.policyLoss() / updates);
            measures.put(Metric.POSITIVE_EXAMPLE_LOSS, tally.positiveExampleLoss() / updates);
            measures.put(Metric.VALUE_LOSS, valueLosses / updates);
            measures.put(Metric.GRADIENT_NORM_POLICY, policyNorms / updates);
            measures.put(Metric.GRADIENT_NORM_CRITIC, criticNorms / updates);
            measures.put(Metric.CLIP_FRACTION_LOW, (double) tally.clippedLow() / tally.tokens());
            measures.put(Metric.CLIP_FRACTION_HIGH, (double) tally.clippedHigh() / tally.tokens());
            measures.put(Metric.APPROX_KL, tally.approxKlSum() / tally.tokens());
            measures.put(Metric.LEARNING_RATE_POLICY, rate(settings.policyOptimizer()));
            measures.put(Metric.LEARNING_RATE_CRITIC, rate(settings.critic().optimizer()));
        }
        return new StepOutcome(measures);
    }

    private double rate(OptimizerSettings optimizer) {
        return WarmUp.rate(optimizer.learningRate(), number.phaseStep(), optimizer.warmUpSteps());
    }

    private void mean(Metric metric, List<Sample> samples, ToDoubleFunction<Sample> of) {
        measures.put(metric, samples.stream().mapToDouble(of).average().orElseThrow());
    }

    private void max(Metric metric, List<Sample> samples, ToDoubleFunction<Sample> of) {
        measures.put(metric, samples.stream().mapToDouble(of).max().orElseThrow());
    }
}
