package dev.millrace.scorer.answer;

import dev.millrace.scorer.verifier.Verifier;
import dev.millrace.scorer.verifier.VerifierFactory;
import java.util.Map;

/// `number`: the last number must equal the ground truth as a number: 7, 7.0 and 0.7e1 are the same.
///
/// | setting | meaning | default |
/// |---|---|---|
/// | `mark` | only what stands after its last occurrence counts; empty: the whole response does | empty |
public final class NumberVerifierFactory implements VerifierFactory {
    @Override
    public String name() {
        return "number";
    }

    @Override
    public Verifier create(Map<String, String> settings) {
        var taken = new AnswerSettings(settings);
        var mark = new AnswerMark(taken.text("mark", ""));
        taken.requireNoProblem();
        return new NumberVerifier(mark);
    }
}
