package dev.millrace.verifiers.line;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.VerifierContext;
import dev.millrace.verifier.VerifierFactory;
import dev.millrace.verifier.VerifierSettings;
import dev.millrace.verifiers.response.ResponseTail;

/// `answer-line`: DAPO's lenient rule, the last `Answer:` line as text.
///
/// | setting | meaning | default |
/// |---|---|---|
/// | `tail` | how many of the response's last characters are looked at | `300` |
/// | `wrong` | reward of a wrong answer; a right one gets 1 | `-1` |
public final class AnswerLineVerifierFactory implements VerifierFactory {
    private static final int TAIL = 300;

    @Override
    public String name() {
        return "answer-line";
    }

    @Override
    public Traits traits(VerifierSettings settings) {
        return Traits.INLINE;
    }

    @Override
    public Verifier create(VerifierSettings settings, VerifierContext context) {
        return new AnswerLineVerifier(
                settings.whole("tail", TAIL, 1, ResponseTail.LONGEST), settings.number("wrong", -1));
    }
}
