package dev.millrace.learner.formula.advantage;

/// The soft penalty on responses that come near the longest length.
///
/// ```
/// 0                                    length ≤ maxLength − buffer
/// ((maxLength − buffer) − length) / buffer   up to maxLength
/// −1                                   beyond
/// ```
///
/// | | unit |
/// |---|---|
/// | length, maxLength, buffer | tokens |
/// | result | reward, in [−1, 0] |
///
/// DAPO (arXiv 2503.14476), equation 13. It is added to the reward and never changes the verdict.
public final class OverlongPenalty {
    private OverlongPenalty() {}

    /// The penalty of a response.
    ///
    /// @param length of the response
    /// @param maxLength the longest length
    /// @param buffer over how many tokens the penalty grows, from 1 to `maxLength`
    public static double of(int length, int maxLength, int buffer) {
        if (buffer < 1 || buffer > maxLength) {
            throw new IllegalArgumentException("buffer: got " + buffer + ", expected in [1, " + maxLength + "]");
        }
        var free = maxLength - buffer;
        if (length <= free) {
            return 0;
        }
        return length <= maxLength ? (double) (free - length) / buffer : -1;
    }
}
