package dev.millrace.learner.credit;

/// How long the learner waits for a prompt: from when there is nothing left to do but to wait for it.
///
/// @param seconds after which it is late
/// @param reissues how often a late prompt is put on the log again before the learner gives up on it
public record DeadlineSettings(int seconds, int reissues) {
    /// An hour, and once more.
    public static final DeadlineSettings DEFAULT = new DeadlineSettings(3_600, 1);

    public DeadlineSettings {
        Check.atLeast(1, seconds, "seconds");
        Check.atLeast(0, reissues, "reissues");
    }
}
