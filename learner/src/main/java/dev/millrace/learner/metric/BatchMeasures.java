package dev.millrace.learner.metric;

import dev.millrace.learner.batch.Sample;
import dev.millrace.learner.batch.TrainingBatch;
import java.util.EnumMap;

/// Measures of trajectories that need no weights: counts, rewards, lengths.
public final class BatchMeasures {
    private BatchMeasures() {}

    /// Measures a batch.
    ///
    /// @param batch the trajectories of one step
    public static StepOutcome of(TrainingBatch batch) {
        var measures = new EnumMap<Metric, Double>(Metric.class);
        var samples = batch.samples();
        measures.put(Metric.RESPONSES, (double) samples.size());
        measures.put(Metric.RESPONSE_TOKENS, (double) batch.tokens());
        measures.put(Metric.UNSCORED_RESPONSES, (double) batch.unscored());
        measures.put(Metric.EMPTY_RESPONSES, (double) batch.empty());
        measures.put(Metric.LONELY_RESPONSES, (double) batch.lonely());
        measures.put(Metric.NO_ANSWER_RESPONSES, (double) batch.verdicts().noAnswer());
        measures.put(Metric.NOT_APPLICABLE_RESPONSES, (double) batch.verdicts().notApplicable());
        measures.put(Metric.TIMED_OUT_RESPONSES, (double) batch.verdicts().timedOut());
        measures.put(Metric.FAILED_RESPONSES, (double) batch.verdicts().failed());
        if (!samples.isEmpty()) {
            var lengths = samples.stream().mapToInt(Sample::length).summaryStatistics();
            measures.put(Metric.RESPONSE_LENGTH_MEAN, lengths.getAverage());
            measures.put(Metric.RESPONSE_LENGTH_MAX, (double) lengths.getMax());
            var rewards = samples.stream().mapToDouble(Sample::reward);
            measures.put(Metric.REWARD_MEAN, rewards.average().orElseThrow());
            var solved = samples.stream().filter(Sample::accepted).count();
            measures.put(Metric.SOLVE_RATE, (double) solved / samples.size());
        }
        return new StepOutcome(measures);
    }
}
