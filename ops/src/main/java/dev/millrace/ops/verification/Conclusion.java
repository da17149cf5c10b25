package dev.millrace.ops.verification;

import dev.millrace.verifier.Verdict;

/// What a verifier found, or why it found nothing.
final class Conclusion {
    private Conclusion() {}

    static String of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Scored scored ->
                scored.credit()
                                .map(credit -> credit.passed() + " of " + credit.total() + " ")
                                .orElse("")
                        + scored.extracted();
            case Verdict.NoAnswer(var reason) -> reason;
            case Verdict.NotApplicable(var reason) -> reason;
            case Verdict.TimedOut(var reason) -> reason;
            case Verdict.Failed(var reason) -> reason;
        };
    }
}
