package dev.millrace.learner.measure;

import dev.millrace.learner.algorithm.AlgorithmSettings;
import dev.millrace.learner.batch.AssessedSample;
import dev.millrace.learner.batch.Columns;
import dev.millrace.learner.formula.Moments;
import dev.millrace.learner.metric.Metric;
import dev.millrace.learner.metric.StepOutcome;
import java.util.EnumMap;
import java.util.List;

/// Everything that is measured before anything moves. What has nothing to be measured on stays absent.
public final class StartMeasures {
    private StartMeasures() {}

    /// Measures what was assessed.
    ///
    /// @param samples of the step
    /// @param settings of the algorithm
    /// @param version the policy version before the step
    public static StepOutcome of(List<AssessedSample> samples, AlgorithmSettings settings, long version) {
        var measures = new EnumMap<Metric, Double>(Metric.class);
        if (samples.isEmpty()) {
            return new StepOutcome(measures);
        }
        var plain = samples.stream().map(AssessedSample::sample).toList();
        SampleMeasures.measure(plain, settings.advantage(), version, measures);
        BehaviorMeasures.measure(samples, settings.objective().behaviorWeight(), version, measures);
        if (settings.trainedCritic().isPresent()) {
            CriticMeasures.measure(samples, measures);
        }
        var advantages = Moments.of(Columns.join(samples, AssessedSample::advantages));
        measures.put(Metric.ADVANTAGE_MEAN, advantages.mean());
        measures.put(Metric.ADVANTAGE_STD, advantages.standardDeviation());
        var entropies = Columns.join(samples, each -> each.start().entropies());
        measures.put(Metric.ENTROPY, Moments.of(entropies).mean());
        return new StepOutcome(measures);
    }
}
