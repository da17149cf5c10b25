package dev.millrace.learner.conformance.group;

import dev.millrace.learner.conformance.trial.Trial;
import dev.millrace.learner.formula.ExplainedVariance;
import dev.millrace.learner.formula.loss.Aggregation;
import dev.millrace.learner.formula.loss.ValueLoss;
import dev.millrace.learner.formula.loss.ValueTokens;

/// Checks of the critic's loss and measure.
final class CriticChecks {
    private CriticChecks() {}

    static void value(Trial trial) {
        var expected = trial.expected();
        var values = trial.view("values");
        var returns = trial.view("returns");
        var weights = Lengths.of(expected, values.size()).weights(new Aggregation.TokenMean());
        var tokens = new ValueTokens(values, trial.view("oldValues"), returns, weights);
        var loss = ValueLoss.of(tokens, expected.numberOr("valueClip", 0));
        trial.value("loss", loss.value());
        trial.gradient("gradient", loss.gradient());
        trial.value("explainedVariance", ExplainedVariance.of(returns, values).orElse(Double.NaN));
    }
}
