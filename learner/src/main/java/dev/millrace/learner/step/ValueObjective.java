package dev.millrace.learner.step;

import dev.millrace.learner.batch.Columns;
import dev.millrace.learner.batch.CriticTarget;
import dev.millrace.learner.batch.Sample;
import dev.millrace.learner.formula.Reals;
import dev.millrace.learner.formula.ValueRange;
import dev.millrace.learner.formula.loss.ValueLoss;
import dev.millrace.learner.formula.loss.ValueTokens;
import dev.millrace.policy.network.OutputGradient;
import dev.millrace.policy.network.TokenOutputs;
import java.util.Arrays;
import java.util.List;

/// The critic's loss on one micro-batch, a mean over all tokens of its mini-batch, as the network asks for it.
final class ValueObjective implements OutputGradient {
    private final List<CriticTarget> targets;
    private final List<Sample> samples;
    private final long totalTokens;
    private final ValueRange range;
    private final double valueClip;
    private double loss;

    ValueObjective(List<CriticTarget> targets, long totalTokens, ValueRange range, double valueClip) {
        this.targets = targets;
        this.samples = targets.stream().map(CriticTarget::sample).toList();
        this.totalTokens = totalTokens;
        this.range = range;
        this.valueClip = valueClip;
    }

    @Override
    public double[] of(TokenOutputs outputs) {
        var raw = Columns.written(outputs.outputs(), samples);
        var values = Arrays.stream(raw).map(range::value).toArray();
        var weights = new double[values.length];
        Arrays.fill(weights, 1.0 / totalTokens);
        var tokens = new ValueTokens(
                Reals.of(values),
                Columns.join(targets, CriticTarget::oldValues),
                Columns.join(targets, CriticTarget::returns),
                Reals.of(weights));
        var computed = ValueLoss.of(tokens, valueClip);
        loss = computed.value();
        var gradient = computed.gradient();
        Arrays.setAll(gradient, t -> gradient[t] * range.slope(raw[t]));
        return Columns.spread(gradient, samples);
    }

    /// What the loss was, once the network has asked.
    double loss() {
        return loss;
    }
}
