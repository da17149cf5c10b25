package dev.millrace.verifiers.answer;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.VerifierContext;
import dev.millrace.verifier.VerifierFactory;
import dev.millrace.verifier.VerifierSettings;
import dev.millrace.verifiers.response.AnswerMark;

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
    public Traits traits(VerifierSettings settings) {
        return Traits.INLINE;
    }

    @Override
    public Verifier create(VerifierSettings settings, VerifierContext context) {
        var mark = new AnswerMark(settings.text("mark", ""));
        return new NumberVerifier(mark);
    }
}
