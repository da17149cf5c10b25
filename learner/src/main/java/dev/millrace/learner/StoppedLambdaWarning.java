package dev.millrace.learner;

import dev.millrace.learner.metric.Metric;
import dev.millrace.learner.metric.StepOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Warns, once, where the length-adaptive lambda is 0 for many responses because they are shorter than 1 / alpha.
final class StoppedLambdaWarning {
    private static final Logger log = LoggerFactory.getLogger(StoppedLambdaWarning.class);
    private static final double MANY = 0.1;

    private boolean given;

    void look(long step, StepOutcome outcome) {
        double share = outcome.get(Metric.LAMBDA_STOPPED_SHARE).orElse(0);
        if (share > MANY && !given) {
            given = true;
            log.warn(
                    "step {}: {} % of the responses have alpha * length < 1, so their policy lambda is 0 and early tokens"
                            + " are credited by the critic alone; a larger policyLambda.alpha suits shorter responses",
                    step, Math.round(100 * share));
        }
    }
}
