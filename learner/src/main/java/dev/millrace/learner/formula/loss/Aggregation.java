package dev.millrace.learner.formula.loss;

/// How the losses of tokens become the loss of a batch: the weight that a token's loss gets in the sum.
///
/// | rule | weight of a token in a response of length l | source |
/// |---|---|---|
/// | [TokenMean] | 1 / tokens | DAPO, arXiv 2503.14476, equation 8; VAPO, arXiv 2504.05118, equation 8 |
/// | [SequenceMean] | 1 / (l · sequences) | GRPO, arXiv 2402.03300, equation 3 |
/// | [SequenceSumConstant] | 1 / (constant · sequences) | Dr. GRPO, arXiv 2503.20783 |
///
/// `tokens` and `sequences` are counts of the whole batch of one update ([BatchTotals]), so that pieces add up
/// exactly; a count per piece would change the loss.
public sealed interface Aggregation {
    /// Every token counts the same: long responses weigh more.
    record TokenMean() implements Aggregation {}

    /// Every response counts the same: tokens of long responses weigh less.
    record SequenceMean() implements Aggregation {}

    /// Every token counts the same, and the sum does not depend on how long the others are.
    ///
    /// @param constant tokens, > 0; usually the longest length
    record SequenceSumConstant(double constant) implements Aggregation {
        public SequenceSumConstant {
            if (!(constant > 0 && Double.isFinite(constant))) {
                throw new IllegalArgumentException("constant: got " + constant + ", expected > 0 and finite");
            }
        }
    }

    /// The weight of one token.
    ///
    /// @param length tokens that the policy wrote in its response, at least 1
    /// @param totals of the whole batch
    default double weight(int length, BatchTotals totals) {
        return switch (this) {
            case TokenMean() -> 1.0 / totals.tokens();
            case SequenceMean() -> 1.0 / ((double) length * totals.sequences());
            case SequenceSumConstant(double constant) -> 1.0 / (constant * totals.sequences());
        };
    }
}
