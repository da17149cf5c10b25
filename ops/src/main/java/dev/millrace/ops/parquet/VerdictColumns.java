package dev.millrace.ops.parquet;

import dev.millrace.verifier.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The columns of a verdict, which are the same in a row and in each of its parts. What is not there is not
/// written.
final class VerdictColumns {
    private static final String REASON = "reason";
    private static final String ACCURACY = "accuracy";
    private static final String PASSED = "passed";
    private static final String TOTAL = "total";
    private static final String TOKEN_REWARDS = "token_rewards";
    private static final String METRICS = "verifier_metrics";

    private VerdictColumns() {}

    /// Writes one, with the verifier's name.
    static void write(Fields fields, String verifier, Verdict verdict) {
        fields.text("verifier", verifier).text("verdict", Words.of(verdict));
        switch (verdict) {
            case Verdict.Scored scored -> write(fields, scored);
            case Verdict.NoAnswer(var reason) -> fields.text(REASON, reason);
            case Verdict.NotApplicable(var reason) -> fields.text(REASON, reason);
            case Verdict.TimedOut(var reason) -> fields.text(REASON, reason);
            case Verdict.Failed(var reason) -> fields.text(REASON, reason);
        }
    }

    private static void write(Fields fields, Verdict.Scored scored) {
        fields.flag("accepted", scored.accepted())
                .number("verdict_reward", scored.reward())
                .text("extracted", scored.extracted());
        scored.accuracy().ifPresent(share -> fields.number(ACCURACY, share));
        scored.credit()
                .ifPresent(credit -> fields.number(PASSED, credit.passed()).number(TOTAL, credit.total()));
        if (!scored.tokenRewards().isEmpty()) {
            fields.numbers(TOKEN_REWARDS, scored.tokenRewards());
        }
        if (!scored.metrics().isEmpty()) {
            fields.numberMap(METRICS, scored.metrics());
        }
    }

    /// Reads one. Columns that an older export lacks are empty.
    static Verdict read(Cells cells) {
        var reason = cells.optionalText(REASON).orElse("");
        return switch (cells.text("verdict")) {
            case Words.SCORED -> scored(cells);
            case Words.NO_ANSWER -> new Verdict.NoAnswer(reason);
            case Words.NOT_APPLICABLE -> new Verdict.NotApplicable(reason);
            case Words.TIMED_OUT -> new Verdict.TimedOut(reason);
            case Words.FAILED -> new Verdict.Failed(reason);
            // Texts are open to javac.
            default ->
                throw new IllegalArgumentException("verdict: got " + cells.text("verdict") + ", expected one of "
                        + List.of(Words.SCORED, Words.NO_ANSWER, Words.NOT_APPLICABLE, Words.TIMED_OUT, Words.FAILED));
        };
    }

    private static Verdict.Scored scored(Cells cells) {
        return new Verdict.Scored(
                cells.real("verdict_reward"),
                cells.flag("accepted"),
                cells.text("extracted"),
                cells.has(ACCURACY) ? OptionalDouble.of(cells.real(ACCURACY)) : OptionalDouble.empty(),
                cells.has(PASSED)
                        ? Optional.of(new Verdict.Credit(cells.whole(PASSED), cells.whole(TOTAL)))
                        : Optional.empty(),
                cells.has(TOKEN_REWARDS) ? cells.doubles(TOKEN_REWARDS) : List.of(),
                cells.has(METRICS) ? cells.numberMap(METRICS) : Map.of());
    }
}
