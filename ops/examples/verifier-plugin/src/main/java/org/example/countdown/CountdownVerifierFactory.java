package org.example.countdown;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.VerifierContext;
import dev.millrace.verifier.VerifierFactory;
import dev.millrace.verifier.VerifierSettings;

/// `countdown`: an expression of the given numbers must come to the ground truth.
///
/// | setting | meaning | default |
/// |---|---|---|
/// | `numbersField` | column of the given numbers | `numbers` |
/// | `attempt` | reward of an expression of the given numbers that comes to something else | `0.1` |
public final class CountdownVerifierFactory implements VerifierFactory {
    @Override
    public String name() {
        return "countdown";
    }

    /// It reads 4 KB and evaluates 200 characters: it may run inside the scorer.
    @Override
    public Traits traits(VerifierSettings settings) {
        return Traits.INLINE;
    }

    @Override
    public Verifier create(VerifierSettings settings, VerifierContext context) {
        return new CountdownVerifier(
                settings.text("numbersField", "numbers"), settings.number("attempt", 0.1), context.metrics());
    }
}
