package dev.millrace.learner.formula.loss;

import dev.millrace.learner.formula.Reals;
import java.util.Arrays;

/// The clipped policy objective with one ratio a response.
///
/// ```
/// ratio_i = exp(mean over the tokens of response i of (logProb_t − proximalLogProb_t))
/// loss    = −Σ_i min(ratio_i · A_i, clip(ratio_i, 1 − clipLow, 1 + clipHigh) · A_i) / sequences
/// d loss / d logProb_t = −ratio_i · A_i / (length_i · sequences), or 0 where the clipped side is smaller
/// ```
///
/// | | shape | unit |
/// |---|---|---|
/// | log-probabilities | `[N]`, response after response | nats |
/// | lengths, advantages | `[S]` | tokens, reward |
///
/// GSPO (arXiv 2507.18071), equations 5 to 7; its bounds are of the order of 1e-4. `sequences` counts the whole batch
/// of one update. A response without tokens adds nothing. The behavior weight of the clip is not used.
public final class SequenceRatioLoss {
    private SequenceRatioLoss() {}

    /// Responses, one after the other.
    ///
    /// @param logProbs under the weights that are being trained, `[N]`
    /// @param proximalLogProbs under the weights at the step's start, `[N]`
    /// @param lengths of the responses, `[S]`, adding up to `N`
    /// @param advantages of the responses, `[S]`
    public record Sequences(Reals logProbs, Reals proximalLogProbs, int[] lengths, Reals advantages) {
        public Sequences {
            Reals.requireSameSize("proximalLogProbs", logProbs.size(), proximalLogProbs.size());
            Reals.requireSameSize("advantages", lengths.length, advantages.size());
        }
    }

    /// Computes the loss.
    ///
    /// @param batch any piece of a batch
    /// @param clip the bounds
    /// @param sequences how many responses the whole batch has
    public static Loss of(Sequences batch, PolicyClip clip, long sequences) {
        var gradient = new double[batch.logProbs().size()];
        var value = 0.0;
        var start = 0;
        for (var i = 0; i < batch.lengths().length; i++) {
            var end = start + batch.lengths()[i];
            if (end > start) {
                var ratio = Math.exp(meanLogRatio(batch, start, end));
                var free = ratio * batch.advantages().at(i);
                var held = clip.clamp(ratio) * batch.advantages().at(i);
                value -= Math.min(free, held) / sequences;
                var each = held < free ? 0 : -free / ((double) (end - start) * sequences);
                Arrays.fill(gradient, start, end, each);
            }
            start = end;
        }
        return new Loss(value, gradient);
    }

    private static double meanLogRatio(Sequences batch, int start, int end) {
        var sum = 0.0;
        for (var t = start; t < end; t++) {
            sum += batch.logProbs().at(t) - batch.proximalLogProbs().at(t);
        }
        return sum / (end - start);
    }
}
