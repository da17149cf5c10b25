package dev.millrace.learner.conformance.group;

import dev.millrace.learner.conformance.trial.Trial;
import dev.millrace.policy.network.AdamWSettings;
import dev.millrace.policy.network.torch.LoneAdamW;

/// Checks of the optimizer's program, in float64 and, as training runs it, in float32.
final class OptimizerChecks {
    private OptimizerChecks() {}

    static void adamW(Trial trial) {
        try (var adamW = open(trial)) {
            trial.expected().cases("steps").forEach(step -> {
                trial.values(step, "weights", adamW.step(step.numbers("gradient")));
                step.requireAllRead();
            });
        }
    }

    private static LoneAdamW open(Trial trial) {
        var expected = trial.expected();
        var settings = new AdamWSettings(
                expected.number("beta1"),
                expected.number("beta2"),
                expected.number("epsilon"),
                expected.number("weightDecay"));
        var learningRate = expected.number("learningRate");
        var start = expected.numbers("start");
        return switch (trial.precision()) {
            case DOUBLE -> LoneAdamW.inDouble(settings, learningRate, start);
            case FLOAT -> LoneAdamW.inFloat(settings, learningRate, start);
        };
    }
}
