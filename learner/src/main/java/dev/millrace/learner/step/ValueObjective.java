package dev.millrace.learner.step;

import dev.millrace.learner.batch.Columns;
import dev.millrace.learner.batch.CriticTarget;
import dev.millrace.learner.formula.Reals;
import dev.millrace.learner.formula.loss.ValueLoss;
import dev.millrace.learner.formula.loss.ValueTokens;
import dev.millrace.policy.network.OutputGradient;
import dev.millrace.policy.network.TokenOutputs;
import java.util.Arrays;
import java.util.List;

/// The critic's loss on one micro-batch, a mean over all tokens of its mini-batch, as the network asks for it.
final class ValueObjective implements OutputGradient {
    private final List<CriticTarget> targets;
    private final long totalTokens;
    private final double valueClip;
    private double loss;

    ValueObjective(List<CriticTarget> targets, long totalTokens, double valueClip) {
        this.targets = targets;
        this.totalTokens = totalTokens;
        this.valueClip = valueClip;
    }

    @Override
    public float[] of(TokenOutputs outputs) {
        var values = Reals.of(outputs.outputs());
        var weights = new double[values.size()];
        Arrays.fill(weights, 1.0 / totalTokens);
        var tokens = new ValueTokens(
                values,
                Columns.join(targets, each -> Reals.of(each.oldValues())),
                Columns.join(targets, each -> Reals.of(each.returns())),
                Reals.of(weights));
        var computed = ValueLoss.of(tokens, valueClip);
        loss = computed.value();
        var gradient = new float[values.size()];
        for (var t = 0; t < gradient.length; t++) {
            gradient[t] = (float) computed.gradient()[t];
        }
        return gradient;
    }

    /// What the loss was, once the network has asked.
    double loss() {
        return loss;
    }
}
