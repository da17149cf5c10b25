package dev.millrace.ops.bench.learner;

import dev.millrace.learner.formula.Reals;
import dev.millrace.learner.formula.loss.PolicyClip;
import dev.millrace.learner.formula.loss.PolicyLoss;
import dev.millrace.learner.formula.loss.PolicyTokens;
import dev.millrace.policy.network.OutputGradient;
import dev.millrace.policy.network.TokenOutputs;
import java.util.Arrays;

/// The clipped policy loss against a policy that held all tokens for equally likely, a mean over all tokens of a batch.
///
/// @param work the whole batch
/// @param advantages of the tokens of this piece
record StepLoss(LearnerCase work, double[] advantages) implements OutputGradient {
    private static final PolicyClip CLIP = new PolicyClip(0.2, 0.28, 0);

    @Override
    public double[] of(TokenOutputs outputs) {
        var size = outputs.outputs().length;
        var tokens = new PolicyTokens(
                Reals.of(outputs.outputs()),
                same(-Math.log(work.shape().vocabulary()), size),
                same(1, size),
                Reals.of(advantages),
                same(1.0 / work.responseTokens(), size));
        return PolicyLoss.of(tokens, CLIP).loss().gradient();
    }

    private static Reals same(double number, int size) {
        var numbers = new double[size];
        Arrays.fill(numbers, number);
        return Reals.of(numbers);
    }
}
