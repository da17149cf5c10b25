package dev.millrace.verifiers.choice;

import dev.millrace.verifier.Traits;
import dev.millrace.verifier.Verifier;
import dev.millrace.verifier.VerifierContext;
import dev.millrace.verifier.VerifierFactory;
import dev.millrace.verifier.VerifierSettings;
import java.util.List;
import java.util.OptionalInt;

/// `choice`: the option that a response states last must be the right one.
///
/// | setting | meaning | default |
/// |---|---|---|
/// | `letters` | capitals of the options, where the problem does not list them | `ABCDEFGHIJ` |
/// | `optionsField` | column that lists the options: as JSON, a list of texts, texts by letter, or `text` and
/// `label` | none |
/// | `groundTruth` | `letter`, or the option's text; or its number, from `index0` or `index1` | `letter` |
public final class ChoiceVerifierFactory implements VerifierFactory {
    private static final String LETTERS = "ABCDEFGHIJ";

    @Override
    public String name() {
        return "choice";
    }

    @Override
    public Traits traits(VerifierSettings settings) {
        return Traits.INLINE;
    }

    @Override
    public Verifier create(VerifierSettings settings, VerifierContext context) {
        var letters = settings.text("letters", LETTERS);
        if (letters.isEmpty() || !letters.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z')) {
            settings.refuse("letters", letters, "capitals such as ABCD");
            letters = LETTERS;
        }
        return new ChoiceVerifier(
                ChoiceOptions.ofLetters(letters), settings.text("optionsField", ""), firstIndex(settings));
    }

    private static OptionalInt firstIndex(VerifierSettings settings) {
        return switch (settings.word("groundTruth", "letter", List.of("letter", "index0", "index1"))) {
            case "index0" -> OptionalInt.of(0);
            case "index1" -> OptionalInt.of(1);
            default -> OptionalInt.empty();
        };
    }
}
