package dev.millrace.scorer.answer;

import dev.millrace.scorer.verifier.Verifier;
import dev.millrace.scorer.verifier.VerifierFactory;
import java.util.Map;

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
    public Verifier create(Map<String, String> settings) {
        var taken = new AnswerSettings(settings);
        var mark = new AnswerMark(taken.text("mark", "#"));
        var ignoreSpaces = taken.truth("ignoreSpaces", false);
        taken.requireNoProblem();
        return new ExactVerifier(mark, ignoreSpaces);
    }
}
