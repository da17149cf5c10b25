package dev.millrace.ops.verification;

import dev.millrace.ops.inspection.Words;
import dev.millrace.verifier.Verdict;

/// What a verifier found, with what was passed of several checks, or why it found nothing.
final class Conclusion {
    private Conclusion() {}

    static String of(Verdict verdict) {
        var found = Words.conclusion(verdict);
        return verdict instanceof Verdict.Scored scored
                ? scored.credit()
                        .map(credit -> credit.passed() + " of " + credit.total() + " " + found)
                        .orElse(found)
                : found;
    }
}
