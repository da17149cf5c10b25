package dev.millrace.verifiers.math;

import dev.millrace.verifier.Verdict;
import dev.millrace.verifiers.math.answer.Answer;
import dev.millrace.verifiers.math.comparison.Equivalence;
import dev.millrace.verifiers.math.equality.Equality;
import dev.millrace.verifiers.math.extraction.Candidate;
import dev.millrace.verifiers.math.extraction.Extraction;
import dev.millrace.verifiers.math.extraction.GroundTruth;
import dev.millrace.verifiers.math.number.BeyondBoundsException;
import dev.millrace.verifiers.math.number.Effort;
import dev.millrace.verifiers.math.parse.Readings;
import dev.millrace.verifiers.math.token.Ambiguity;
import java.util.List;

/// Judges mathematical answers. Pure: the same texts get the same verdict. Any number of threads may use one.
///
/// @param extraction where in a response the answer is
/// @param decimals from how many places on a decimal may be a rounded number
public record MathJudge(Extraction extraction, int decimals) {
    private static final int SHOWN = 200;

    /// Looks everywhere, and takes decimals of six places and more for rounded numbers.
    public static MathJudge usual() {
        return new MathJudge(Extraction.EVERYWHERE, 6);
    }

    /// The verdict on a response.
    ///
    /// @param groundTruth the right answer: a formula, plain text, a sentence, or a whole solution
    /// @param response what was written, of which the last 65,536 characters are looked at
    public Verdict verdict(String groundTruth, String response) {
        var truth = GroundTruth.answers(groundTruth);
        if (truth.isEmpty()) {
            return new Verdict.NotApplicable("ground truth: got nothing, expected an answer");
        }
        var given = extraction.answer(response);
        if (given.isEmpty()) {
            return new Verdict.NoAnswer("response: got no answer, expected one at " + extraction.words());
        }
        var text = given.get().text().strip();
        return Verdict.Scored.of(areSame(truth, given.get()), text.substring(0, Math.min(text.length(), SHOWN)));
    }

    private boolean areSame(List<Candidate> truth, Candidate given) {
        return truth.getFirst().text().strip().equals(given.text().strip())
                || areSame(read(truth), Readings.of(given.text(), given.plain()));
    }

    /// The first that is mathematics, or else the first.
    private static Readings read(List<Candidate> truth) {
        var first = Readings.of(truth.getFirst().text(), truth.getFirst().plain());
        if (truth.size() == 1 || !(first.usual() instanceof Answer.Words)) {
            return first;
        }
        var last = Readings.of(truth.getLast().text(), truth.getLast().plain());
        return last.usual() instanceof Answer.Words ? first : last;
    }

    /// In the usual readings, or one of them in another.
    private boolean areSame(Readings truth, Readings given) {
        try {
            var equivalence = new Equivalence(new Equality(decimals, Effort.ofOneVerdict()));
            return equivalence.holds(truth.usual(), given.usual())
                    || any(given.others(), other -> equivalence.holds(truth.usual(), other))
                    || any(truth.others(Ambiguity.UNIT), other -> equivalence.holds(other, given.usual()));
        } catch (BeyondBoundsException _) {
            return false;
        }
    }

    private static boolean any(List<Answer> answers, java.util.function.Predicate<Answer> right) {
        return answers.stream().anyMatch(right);
    }
}
