package dev.millrace.ops.parquet;

import dev.millrace.verifier.Verdict;
import java.util.Locale;

/// The words of columns that choose among a few.
final class Words {
    static final String SCORED = "scored";
    static final String NO_ANSWER = "no_answer";
    static final String NOT_APPLICABLE = "not_applicable";
    static final String TIMED_OUT = "timed_out";
    static final String FAILED = "failed";

    private Words() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E read(Class<E> kind, String word) {
        return Enum.valueOf(kind, word.toUpperCase(Locale.ROOT));
    }

    static String of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Scored _ -> SCORED;
            case Verdict.NoAnswer _ -> NO_ANSWER;
            case Verdict.NotApplicable _ -> NOT_APPLICABLE;
            case Verdict.TimedOut _ -> TIMED_OUT;
            case Verdict.Failed _ -> FAILED;
        };
    }
}
