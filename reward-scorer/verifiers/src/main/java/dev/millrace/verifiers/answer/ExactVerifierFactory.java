package dev.millrace.verifiers.answer;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.VerifierContext;
import dev.millrace.verifier.VerifierFactory;
import dev.millrace.verifier.VerifierSettings;
import dev.millrace.verifiers.response.AnswerMark;

/// `exact`: the text after the answer mark must be the ground truth.
///
/// | setting | meaning | default |
/// |---|---|---|
/// | `mark` | the answer begins after its last occurrence; empty: the whole response is the answer | `#` |
/// | `ignoreSpaces` | compare without any white space, for tokenizers that put some between tokens | `false` |
public final class ExactVerifierFactory implements VerifierFactory {
    @Override
    public String name() {
        return "exact";
    }

    @Override
    public Traits traits(VerifierSettings settings) {
        return Traits.INLINE;
    }

    @Override
    public Verifier create(VerifierSettings settings, VerifierContext context) {
        var mark = new AnswerMark(settings.text("mark", "#"));
        var ignoreSpaces = settings.flag("ignoreSpaces", false);
        return new ExactVerifier(mark, ignoreSpaces);
    }
}
