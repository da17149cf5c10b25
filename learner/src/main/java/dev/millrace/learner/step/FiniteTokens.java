package dev.millrace.learner.step;

import dev.millrace.learner.batch.Sample;
import dev.millrace.learner.batch.StartOutputs;
import java.util.List;

/// Refuses a batch in which a number is not finite, before anything moves, and names the token.
final class FiniteTokens {
    private FiniteTokens() {}

    /// Looks at every token.
    ///
    /// @throws DivergenceException naming prompt, sibling and written token
    static void require(Sample sample, StartOutputs outputs, StepNumber number) {
        require("behavior log-probability", sample, sample.behaviorLogProbs(), number);
        require("log-probability", sample, outputs.logProbs(), number);
        require("value", sample, outputs.values(), number);
        require("value", sample, new double[] {outputs.endValue()}, number);
        require("reference log-probability", sample, outputs.referenceLogProbs(), number);
    }

    private static void require(String what, Sample sample, double[] numbers, StepNumber number) {
        for (var t = 0; t < numbers.length; t++) {
            if (!Double.isFinite(numbers[t])) {
                throw new DivergenceException(
                        number.step(),
                        what + " of response " + sample.sibling() + ", token " + t,
                        numbers[t],
                        List.of(sample.prompt()));
            }
        }
    }
}
