package dev.millrace.learner.formula.loss;

import dev.millrace.learner.formula.Reals;

/// The clipped policy objective with one ratio a response.
///
/// ```
/// ratio_i = exp(mean over the tokens of response i of (logProb_t − proximalLogProb_t))
/// loss    = −Σ_i weight_i · min(ratio_i · A_i, clip(ratio_i, 1 − clipLow, 1 + clipHigh) · A_i)
/// d loss / d logProb_t = −weight_i · ratio_i · A_i / length_i, or 0 where a bound holds
/// ```
///
/// | | shape | unit |
/// |---|---|---|
/// | log-probabilities | `[N]`, response after response | nats |
/// | lengths, advantages | `[S]` | tokens, reward |
/// | weights | `[S]` | 1 / responses, times the response's behavior weight |
///
/// GSPO (arXiv 2507.18071), equations 5 to 7; its bounds are of the order of 1e-4. A response without tokens adds
/// nothing. A clipped response counts with all its tokens.
public final class SequenceRatioLoss {
    private SequenceRatioLoss() {}

    /// Responses, one after the other.
    ///
    /// @param logProbs under the weights that are being trained, `[N]`
    /// @param proximalLogProbs under the weights at the step's start, `[N]`
    /// @param lengths of the responses, `[S]`, adding up to `N`
    /// @param advantages of the responses, `[S]`
    /// @param weights of the responses in the sum, `[S]`
    public record Sequences(Reals logProbs, Reals proximalLogProbs, int[] lengths, Reals advantages, Reals weights) {
        public Sequences {
            Reals.requireSameSize("proximalLogProbs", logProbs.size(), proximalLogProbs.size());
            Reals.requireSameSize("advantages", lengths.length, advantages.size());
            Reals.requireSameSize("weights", lengths.length, weights.size());
        }
    }

    /// Computes the loss.
    ///
    /// @param batch any piece of a batch
    /// @param clip the bounds
    public static ClippedLoss of(Sequences batch, PolicyClip clip) {
        var sum = new ClippedLoss.Sum(clip, batch.logProbs().size());
        var start = 0;
        for (var i = 0; i < batch.lengths().length; i++) {
            var end = start + batch.lengths()[i];
            if (end > start) {
                add(batch, i, start, sum);
            }
            start = end;
        }
        return sum.loss();
    }

    private static void add(Sequences batch, int i, int start, ClippedLoss.Sum sum) {
        var length = batch.lengths()[i];
        var slope = sum.add(
                meanLogRatio(batch, start, start + length),
                batch.advantages().at(i),
                batch.weights().at(i),
                length);
        for (var t = start; t < start + length; t++) {
            sum.token(t, slope / length, logRatio(batch, t));
        }
    }

    private static double meanLogRatio(Sequences batch, int start, int end) {
        var sum = 0.0;
        for (var t = start; t < end; t++) {
            sum += logRatio(batch, t);
        }
        return sum / (end - start);
    }

    private static double logRatio(Sequences batch, int t) {
        return batch.logProbs().at(t) - batch.proximalLogProbs().at(t);
    }
}
