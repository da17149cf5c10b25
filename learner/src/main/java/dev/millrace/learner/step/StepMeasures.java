package dev.millrace.learner.step;

import dev.millrace.learner.algorithm.AlgorithmSettings;
import dev.millrace.learner.algorithm.OptimizerSettings;
import dev.millrace.learner.formula.WarmUp;
import dev.millrace.learner.metric.Metric;
import dev.millrace.learner.metric.StepOutcome;
import java.util.EnumMap;
import java.util.Map;

/// Sums what the updates of a step measure. What has nothing to be measured on stays absent.
final class StepMeasures {
    private final AlgorithmSettings settings;
    private final StepNumber number;
    private PolicyTally tally = PolicyTally.NOTHING;
    private double policyNorms;
    private double criticNorms;
    private double valueLosses;
    private int updates;

    StepMeasures(AlgorithmSettings settings, StepNumber number) {
        this.settings = settings;
        this.number = number;
    }

    /// An update of the policy.
    void update(PolicyTally policy, double norm) {
        tally = tally.plus(policy);
        policyNorms += norm;
        updates++;
    }

    /// An update of the critic, the first on its mini-batch.
    void update(CriticUpdate.Ready critic) {
        criticNorms += critic.gradients().norm();
        valueLosses += critic.loss();
    }

    /// Everything that was measured.
    StepOutcome outcome() {
        var measures = new EnumMap<Metric, Double>(Metric.class);
        if (updates > 0) {
            policy(measures);
            settings.trainedCritic().ifPresent(critic -> {
                measures.put(Metric.VALUE_LOSS, valueLosses / updates);
                measures.put(Metric.GRADIENT_NORM_CRITIC, criticNorms / updates);
                measures.put(Metric.LEARNING_RATE_CRITIC, rate(critic.optimizer()));
            });
        }
        return new StepOutcome(measures);
    }

    private void policy(Map<Metric, Double> measures) {
        measures.put(Metric.POLICY_LOSS, tally.policyLoss() / updates);
        measures.put(Metric.POSITIVE_EXAMPLE_LOSS, tally.positiveExampleLoss() / updates);
        if (PolicyObjective.klWeight(settings.objective()) > 0) {
            measures.put(Metric.REFERENCE_KL_LOSS, tally.referenceKlLoss() / updates);
        }
        measures.put(Metric.GRADIENT_NORM_POLICY, policyNorms / updates);
        measures.put(Metric.CLIP_FRACTION_LOW, share(tally.clipped().low()));
        measures.put(Metric.CLIP_FRACTION_HIGH, share(tally.clipped().high()));
        measures.put(Metric.CLIP_FRACTION_DUAL, share(tally.clipped().dual()));
        measures.put(Metric.APPROX_KL, tally.approxKlSum() / tally.tokens());
        measures.put(Metric.LEARNING_RATE_POLICY, rate(settings.policyOptimizer()));
    }

    private double share(long tokens) {
        return (double) tokens / tally.tokens();
    }

    private double rate(OptimizerSettings optimizer) {
        return WarmUp.rate(optimizer.learningRate(), number.phaseStep(), optimizer.warmUpSteps());
    }
}
