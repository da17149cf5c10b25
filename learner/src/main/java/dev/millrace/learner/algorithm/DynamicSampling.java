package dev.millrace.learner.algorithm;

/// Whether groups that teach nothing, because all their rewards are equal, take part in a step.
public sealed interface DynamicSampling {
    /// They do.
    record Off() implements DynamicSampling {}

    /// They are left out, and further prompts are asked until the batch is full. DAPO (arXiv 2503.14476),
    /// section 3.2.
    ///
    /// @param maxRefills how often a step asks for more, at most, before it goes on with what it has; ≥ 0
    record Refill(int maxRefills) implements DynamicSampling {
        public Refill {
            Check.that(maxRefills >= 0, "maxRefills", maxRefills, ">= 0");
        }
    }
}
