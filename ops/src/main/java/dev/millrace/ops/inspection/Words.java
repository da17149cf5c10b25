package dev.millrace.ops.inspection;

import dev.millrace.verifier.Verdict;
import java.util.Locale;

/// What things are called in tables and JSON.
public final class Words {
    private Words() {}

    /// The name of one of several alternatives: `value-pretraining`.
    public static String of(Enum<?> alternative) {
        return alternative.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What a verdict found: the answer, or the reason why there is none.
    public static String conclusion(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Scored scored -> scored.extracted();
            case Verdict.NoAnswer(var reason) -> reason;
            case Verdict.NotApplicable(var reason) -> reason;
            case Verdict.TimedOut(var reason) -> reason;
            case Verdict.Failed(var reason) -> reason;
        };
    }
}
