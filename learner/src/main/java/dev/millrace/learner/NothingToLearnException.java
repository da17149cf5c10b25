package dev.millrace.learner;

/// One policy step after the other found no group to learn from: going on would only cost generation.
public final class NothingToLearnException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Says how long that has been so.
    ///
    /// @param step the last one
    /// @param steps how many found nothing
    NothingToLearnException(long step, int steps) {
        super("step " + step + ": got " + steps
                + " policy steps in a row in which all responses of every prompt had the"
                + " same reward, expected one group at least whose rewards differ; the problems are too hard or too easy"
                + " for this policy: try others, a larger batch.groupSize, or algorithm.filters.dynamicSampling off");
    }
}
