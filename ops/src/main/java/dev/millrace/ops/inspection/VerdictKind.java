package dev.millrace.ops.inspection;

import dev.millrace.verifier.Verdict;

/// What a verdict came to.
public enum VerdictKind {
    /// Judged, and taken for right.
    ACCEPTED,
    /// Judged, and taken for wrong.
    REJECTED,
    /// There was nothing to judge.
    NO_ANSWER,
    /// The verifier has no opinion on such problems.
    NOT_APPLICABLE,
    /// The verifier did not conclude in time.
    TIMED_OUT,
    /// The verifier broke.
    FAILED;

    /// The kind of a verdict.
    public static VerdictKind of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Scored scored -> scored.accepted() ? ACCEPTED : REJECTED;
            case Verdict.NoAnswer _ -> NO_ANSWER;
            case Verdict.NotApplicable _ -> NOT_APPLICABLE;
            case Verdict.TimedOut _ -> TIMED_OUT;
            case Verdict.Failed _ -> FAILED;
        };
    }
}
