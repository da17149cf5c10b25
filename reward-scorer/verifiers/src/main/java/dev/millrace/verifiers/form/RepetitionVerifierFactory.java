package dev.millrace.verifiers.form;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.VerifierContext;
import dev.millrace.verifier.VerifierFactory;
import dev.millrace.verifier.VerifierSettings;
import java.util.List;

/// `repetition`: a penalty that grows with the share of n-grams that were there before.
///
/// | setting | meaning | default |
/// |---|---|---|
/// | `length` | words of an n-gram, 1 to 100 | `3` |
/// | `unit` | `words`, in small letters, or `tokens`, where the text has no spaces | `words` |
/// | `worst` | reward of a response that only repeats itself | `-1` |
/// | `accepted` | share up to which a response is accepted | `0.5` |
public final class RepetitionVerifierFactory implements VerifierFactory {
    private static final int LONGEST = 100;

    @Override
    public String name() {
        return "repetition";
    }

    @Override
    public Traits traits(VerifierSettings settings) {
        return Traits.INLINE;
    }

    @Override
    public Verifier create(VerifierSettings settings, VerifierContext context) {
        var ofTokens =
                settings.word("unit", "words", List.of("words", "tokens")).equals("tokens");
        return new RepetitionVerifier(
                settings.whole("length", 3, 1, LONGEST),
                ofTokens,
                settings.number("worst", -1),
                settings.number("accepted", 0.5));
    }
}
