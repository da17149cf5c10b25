package dev.millrace.verifiers.math;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.VerifierContext;
import dev.millrace.verifier.VerifierFactory;
import dev.millrace.verifier.VerifierSettings;
import dev.millrace.verifiers.math.extraction.Extraction;
import dev.millrace.verifiers.math.extraction.Place;
import java.util.ArrayList;
import java.util.List;

/// `math`: the answer must mean the same as the ground truth, whichever way both are written.
///
/// | setting | meaning | default |
/// |---|---|---|
/// | `extract` | where to look for the answer, in this order; what stands at the first place where there is
/// something counts | `final, boxed, answer, hash, phrase, last` |
/// | `decimals` | a decimal of at least so many places also equals a number that rounds to it | `6` |
public final class MathVerifierFactory implements VerifierFactory {
    private static final int DECIMALS = 6;

    @Override
    public String name() {
        return "math";
    }

    @Override
    public Traits traits(VerifierSettings settings) {
        return Traits.INLINE;
    }

    @Override
    public Verifier create(VerifierSettings settings, VerifierContext context) {
        var extraction = extraction(settings);
        var decimals = settings.whole("decimals", DECIMALS, 1);
        return new MathVerifier(new MathJudge(extraction, decimals));
    }

    private static Extraction extraction(VerifierSettings settings) {
        List<Place> places = new ArrayList<>();
        for (var word : settings.list("extract")) {
            var place = Place.of(word);
            place.ifPresent(places::add);
            if (place.isEmpty()) {
                settings.refuse("extract", word, "one of " + String.join(", ", Place.words()));
            }
        }
        return places.isEmpty() ? Extraction.EVERYWHERE : new Extraction(places);
    }
}
